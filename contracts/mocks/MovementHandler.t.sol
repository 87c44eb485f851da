// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IMeasures} from "../interfaces/IMeasures.sol";
import {IMovements} from "../interfaces/IMovements.sol";
import {ISeals} from "../interfaces/ISeals.sol";
import {Statements} from "../libraries/Statements.sol";
import {ActorId, BatchKey, CertificateId, HandoverId, LossId, SealId} from "../types/Ids.sol";
import {MeasureKind, SubjectKind} from "../types/Kinds.sol";
import {MovementModel} from "./MovementModel.t.sol";
import {vm} from "./Vm.sol";

/// @dev Each function is one act, honest or not, in any order: seals, handovers, transformations, losses, measures, yields.
/// The model says beforehand whether the registry may take it; `fault` names the first difference.
contract MovementHandler is MovementModel {
    /// @dev The invariants look at every cell after every act.
    uint256 private constant MOST_CELLS = 20;
    uint256 private constant MOST_INPUTS = 3;

    uint256 public handovers;
    uint256 public transformations;
    uint256 public losses;
    uint256 public refusals;
    IMovements.Handover private _lastHandover;
    mapping(bytes32 subject => uint8) private _sequences;

    /// @param twins Whether the seal has two leaves, and whether both are of one batch.
    function seal(uint256 who, uint256 what, uint64 quantity, uint8 twins) external {
        // Half of the room is for what is made of others.
        if (cells.length >= MOST_CELLS / 2) return;
        (uint256 operator, uint256 good) = (who % OPERATORS, what % GOODS);
        ISeals.Leaf[] memory leaves = new ISeals.Leaf[](twins % 3 == 0 ? 1 : 2);
        for (uint256 i = 0; i < leaves.length; ++i) {
            // Two seals in a row have the same batch keys.
            BatchKey key = BatchKey.wrap(keccak256(abi.encode(++_nonce / 4, twins % 3 == 2 ? 0 : i)));
            leaves[i] = ISeals.Leaf(key, bytes32(_nonce), 1 + (quantity >> (i * 32)) % 3000);
        }
        ISeals.BatchAttestation memory s = _attest(operator, good, leaves);
        bool may = good != PASTA && _isActing(operator);
        may = may && totals[s.certificate] - givenBack[s.certificate] + s.total <= QUOTA;
        bytes memory attestation = _sign(operatorId(operator), SealId.unwrap(registry.sealIdOf(s)));
        try registry.register(s, attestation, "") returns (SealId id) {
            if (!may) fault = "a seal was placed that should be refused";
            _keep(id, operator, good, s, leaves);
        } catch {
            if (may) fault = "a seal was refused that the quota allows";
            ++refusals;
        }
    }

    /// @param manner Of sixteen: forged by the giver's side or the receiver's, late, cancelled, under a stop, over
    /// other words, with a forged leaf; else honest, with its leaf or without.
    function handOver(uint256 which, uint256 giver, uint256 receiver, uint64 quantity, uint8 manner) external {
        if (cells.length == 0) return;
        uint256 cell = which % cells.length;
        // Half of the time by who sealed it.
        uint256 from = giver % 2 == 0 ? cells[cell].operator : giver % OPERATORS;
        uint256 to = receiver % OPERATORS;
        IMovements.Opening[] memory openings = _openings(cell, manner);
        uint64 available = _wouldHold(cell, from, openings);
        IMovements.Handover memory s;
        (s.handover, s.seal, s.batch) = (HandoverId.wrap(bytes8(uint64(++_nonce))), cells[cell].seal, cells[cell].batch);
        (s.from, s.to, s.quantity) = (operatorId(from), operatorId(to), _some(quantity, available));
        s.submitBefore = manner % 16 == 2 ? uint40(block.timestamp) : LATE;
        bool may = from != to && s.quantity != 0 && s.quantity <= available && _isActing(from) && _isActing(to);
        may = may && _isFree(cell) && manner % 16 > 5;
        if (manner % 16 == 6) {
            // Of a holding that is open the leaf is not looked at.
            may = may && cells[cell].leaf != 0;
            openings[0].quantity += 1;
        }
        if (!_handOver(s, openings, manner % 16, may)) return;
        _opened(cell, openings);
        held[cell][from] -= s.quantity;
        held[cell][to] += s.quantity;
        _lastHandover = s;
        ++handovers;
    }

    function handOverAgain(bool opens) external {
        if (handovers == 0) return;
        IMovements.Opening[] memory openings = _openings(0, opens ? 8 : 9);
        _handOver(_lastHandover, openings, 6, false);
    }

    /// @param manner Of sixteen: one unit too many, out of order, forged, other inputs than signed, under a stop; else honest.
    function transform(uint256 who, uint256 what, uint256 which, uint64 quantity, uint8 manner) external {
        if (cells.length == 0 || cells.length >= MOST_CELLS) return;
        uint256[] memory chosen = _choose(which);
        // Mostly by who sealed the first of them, and often the same product again.
        uint256 operator = who % 4 == 0 ? who % OPERATORS : cells[chosen[0]].operator;
        uint256 good = what % 3 == 0 ? cells[chosen[0]].good : what % GOODS;
        IMovements.Input[] memory inputs = new IMovements.Input[](chosen.length);
        IMovements.Opening[] memory openings = new IMovements.Opening[](chosen.length + 1);
        // One that none or a later one of them needs.
        openings[0] = _leaves[quantity % cells.length][0];
        Outcome memory outcome;
        bool may = _isActing(operator) && (manner % 16 > 4);
        uint256 same = 0;
        for (uint256 i = 0; i < chosen.length; ++i) {
            Cell storage c = cells[chosen[i]];
            openings[i + 1] = _leaves[chosen[i]][0];
            uint64 available = _wouldHold(chosen[i], operator, _openings(chosen[i], 8));
            inputs[i] = IMovements.Input(c.seal, c.batch, _some(quantity >> (i * 8), available));
            uint256 parts = good == c.good ? 1_000_000 : ppm[good][c.good];
            outcome.allowed += inputs[i].quantity * parts;
            if (c.operator == operator && c.good == good) same += inputs[i].quantity;
            may = may && parts != 0 && inputs[i].quantity != 0 && inputs[i].quantity <= available && _isFree(chosen[i]);
        }
        outcome.total = outcome.allowed / 1_000_000 + (manner % 16 == 0 ? 1 : 0);
        if (manner % 4 == 3) outcome.total = outcome.total / 2;
        if (outcome.total == 0) return;
        same = same < outcome.total ? same : outcome.total;
        CertificateId certificate = certificateOf(operator, good);
        may = may && totals[certificate] - givenBack[certificate] + outcome.total - same <= QUOTA;
        if (!_transform(operator, good, inputs, openings, outcome, manner % 16, may)) return;
        givenBack[certificate] += same;
        for (uint256 i = 0; i < chosen.length; ++i) {
            _opened(chosen[i], _openings(chosen[i], 8));
            held[chosen[i]][operator] -= inputs[i].quantity;
            cells[chosen[i]].consumed += inputs[i].quantity;
        }
        outcomes.push(outcome);
        ++transformations;
    }

    /// @param manner Of sixteen: forged, late, under a stop; else honest.
    function lose(uint256 which, uint256 who, uint64 quantity, uint8 manner) external {
        if (cells.length == 0) return;
        (uint256 cell, uint256 holder) = (which % cells.length, who % OPERATORS);
        IMovements.Opening[] memory openings = _openings(cell, manner);
        uint64 available = _wouldHold(cell, holder, openings);
        IMovements.Loss memory s;
        (s.loss, s.seal, s.batch) = (LossId.wrap(bytes8(uint64(++_nonce))), cells[cell].seal, cells[cell].batch);
        (s.holder, s.quantity) = (operatorId(holder), _some(quantity, available / 4));
        s.submitBefore = manner % 16 == 2 ? uint40(block.timestamp) : LATE;
        bool honest = manner % 16 != 0 && manner % 16 != 2 && manner % 16 != 4;
        bool may = honest && s.quantity != 0 && s.quantity <= available && _isActing(holder) && _isFree(cell);
        bytes memory signature = _sign(manner % 16 == 0 ? bodyId(0) : s.holder, this.hashLoss(s));
        if (manner % 16 == 4) registry.stop();
        try registry.declareLoss(s, openings, signature) {
            if (!may) fault = "a loss was taken that should be refused";
            _opened(cell, openings);
            held[cell][holder] -= s.quantity;
            cells[cell].lost += s.quantity;
            ++losses;
        } catch {
            if (may) fault = "a loss was refused that the sums allow";
            ++refusals;
        }
        registry.resume();
    }

    function measure(uint256 which, uint256 what, uint8 lifts, uint8 recalls) external {
        if (cells.length == 0) return;
        IMeasures.Measure memory m;
        Cell storage c = cells[which % cells.length];
        m.author = inspectorId(which);
        m.subjectKind = [SubjectKind.Batch, SubjectKind.Seal, SubjectKind.Actor][what % 3];
        if (what % 3 == 0) m.subject = BatchKey.unwrap(c.batch);
        else m.subject = what % 3 == 1 ? SealId.unwrap(c.seal) : bytes32(ActorId.unwrap(operatorId(which)));
        m.kind = lifts % 4 != 0 ? MeasureKind.Reinstatement : MeasureKind.Suspension;
        if (recalls % 64 == 0 && what % 3 != 2) m.kind = MeasureKind.Recall;
        m.sequence = _sequences[m.subject] + 1;
        m.submitBefore = LATE;
        try registry.place(m, _sign(m.author, this.hashMeasure(m))) {
            ++_sequences[m.subject];
        } catch {
            ++refusals;
        }
    }

    function ruleYield(uint256 output, uint256 input, uint64 parts) external {
        (uint256 to, uint256 from) = (output % GOODS, input % GOODS);
        parts = parts % 1_200_000;
        bool rises = rankOf(from) != 0 && rankOf(to) > rankOf(from) && parts != 0;
        try registry.setYield(goodId(to), goodId(from), parts) {
            if (rises || to == from) fault = "a yield was set that raises the rank, or a product's own";
            ppm[to][from] = parts;
        } catch {
            if (!rises && to != from) fault = "a yield was refused that raises nothing";
        }
    }

    function wait(uint16 elapsed) external {
        vm.warp(block.timestamp + elapsed % 2000);
    }

    function _handOver(
        IMovements.Handover memory s,
        IMovements.Opening[] memory openings,
        uint256 manner,
        bool may
    ) private returns (bool taken) {
        bytes32 digest = this.hashHandover(s);
        bytes memory byGiver = _sign(manner == 0 ? bodyId(0) : s.from, digest);
        bytes memory byReceiver = _sign(manner == 1 ? s.from : s.to, digest);
        if (manner == 3) registry.cancelHandover(s, s.to, _signHandoverCancellation(digest, s.to));
        if (manner == 4) registry.stop();
        if (manner == 5) byGiver = _signWith(_key(s.from, 0), digest ^ bytes32(uint256(1)));
        try registry.handOver(s, openings, byGiver, byReceiver) {
            taken = true;
            if (!may) fault = "a handover was taken that should be refused";
        } catch {
            if (may) fault = "a handover was refused that the sums allow";
            ++refusals;
        }
        registry.resume();
    }

    function _transform(
        uint256 operator,
        uint256 good,
        IMovements.Input[] memory inputs,
        IMovements.Opening[] memory openings,
        Outcome memory outcome,
        uint256 manner,
        bool may
    ) private returns (bool taken) {
        ISeals.Leaf[] memory leaves = new ISeals.Leaf[](1);
        leaves[0] = ISeals.Leaf(BatchKey.wrap(keccak256(abi.encode("made", ++_nonce))), 0, uint64(outcome.total));
        ISeals.BatchAttestation memory s = _attest(operator, good, leaves);
        if (manner == 1) inputs = _reversed(inputs);
        s.inputs = this.commit(inputs);
        if (manner == 3) inputs[0].quantity = inputs[0].quantity / 2 + 1;
        bytes32 digest = SealId.unwrap(registry.sealIdOf(s));
        if (manner == 4) registry.stop();
        bool forged = manner == 2;
        // Taken backwards, one input is as before; halved and one more, one unit is as before.
        bool unsure = (manner == 1 && inputs.length == 1) || manner == 3;
        try registry.transform(s, inputs, openings, _sign(forged ? bodyId(1) : operatorId(operator), digest), "") returns (
            SealId id
        ) {
            taken = true;
            if (!may && !unsure) fault = "a transformation was taken that should be refused";
            _keep(id, operator, good, s, leaves);
        } catch {
            if (may) fault = "a transformation was refused that the sums allow";
            ++refusals;
        }
        registry.resume();
    }

    /// @dev None, one leaf of the cell, or one after another cell's; of a cell with two leaves either.
    function _openings(uint256 cell, uint8 manner) private view returns (IMovements.Opening[] memory openings) {
        if (manner % 4 == 1) return openings;
        openings = new IMovements.Opening[](manner % 4 == 3 ? 2 : 1);
        openings[0] = _leaves[(cell + 1) % cells.length][0];
        openings[openings.length - 1] = _leaves[cell][manner % 4 == 2 ? _leaves[cell].length - 1 : 0];
    }

    /// @dev Mostly within what is available, at times one more, at times all of it, at times nothing.
    function _some(uint64 seed, uint64 available) private pure returns (uint64) {
        if (seed % 16 == 0) return available + 1;
        if (seed % 16 == 1) return available;
        if (seed % 16 == 2) return 0;
        return available == 0 ? seed % 5 : 1 + (seed >> 4) % available;
    }

    /// @dev Up to three different cells, in the order of seal and batch.
    function _choose(uint256 seed) private view returns (uint256[] memory chosen) {
        uint256[MOST_INPUTS] memory picked;
        uint256 count = 0;
        for (uint256 i = 0; i <= seed % MOST_INPUTS; ++i) {
            uint256 cell = (seed >> (16 * (i + 1))) % cells.length;
            uint256 place = 0;
            while (place < count && _precedes(picked[place], cell)) ++place;
            if (place < count && picked[place] == cell) continue;
            for (uint256 j = count; j > place; --j) picked[j] = picked[j - 1];
            picked[place] = cell;
            ++count;
        }
        chosen = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) chosen[i] = picked[i];
    }

    function _precedes(uint256 a, uint256 b) private view returns (bool) {
        (bytes32 one, bytes32 other) = (SealId.unwrap(cells[a].seal), SealId.unwrap(cells[b].seal));
        if (one != other) return one < other;
        return BatchKey.unwrap(cells[a].batch) < BatchKey.unwrap(cells[b].batch);
    }

    function _reversed(IMovements.Input[] memory inputs) private pure returns (IMovements.Input[] memory turned) {
        turned = new IMovements.Input[](inputs.length);
        for (uint256 i = 0; i < inputs.length; ++i) turned[i] = inputs[inputs.length - 1 - i];
    }

    function _signHandoverCancellation(bytes32 handover, ActorId by) private view returns (bytes memory) {
        return _sign(by, _digest(Statements.hash(IMovements.HandoverCancellation(handover, by))));
    }
}
