// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IMovements} from "../interfaces/IMovements.sol";
import {Logs} from "../libraries/Logs.sol";
import {Statements} from "../libraries/Statements.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
import {BatchSlot} from "../types/BatchSlot.sol";
import {HoldingSlot} from "../types/HoldingSlot.sol";
import {ActorId, BatchKey, CertificateId, ProductId, SealId} from "../types/Ids.sol";
import {MeasureKind, Role} from "../types/Kinds.sol";
import {PartiesSlot} from "../types/PartiesSlot.sol";
import {SealSlot} from "../types/SealSlot.sol";
import {TermsSlot} from "../types/TermsSlot.sol";
import {Measures} from "./Measures.sol";

/// @dev Where single batches went. A batch has storage here from its first movement.
abstract contract Movements is Measures, IMovements {
    uint256 private constant MAX_INPUTS = 64;

    /// @dev Where a movement's instant stands when it was cancelled.
    uint40 private constant CANCELLED_MOVEMENT = type(uint40).max;

    /// @inheritdoc IMovements
    function handOver(
        Handover calldata s,
        Opening[] calldata openings,
        bytes calldata fromSignature,
        bytes calldata toSignature
    ) external whenRunning {
        // Check
        bytes32 id = handoverIdOf(s);
        _requireNotMoved(id);
        _requireBefore(s.submitBefore);
        (ActorId from, ActorId to) = (s.from, s.to);
        if (from == to) revert HandoverToSelf(from);
        (ActorSlot giver, ActorSlot taker) = (_acting(from), _actingAs(to, Role.Operator));
        // Effect; a reverted check below takes it back
        _open(openings);
        _move(s.seal, s.batch, from, to, s.quantity);
        _movedAt[id] = uint40(block.timestamp);
        // Check, last what costs most
        _requireSigned(from, giver, id, fromSignature);
        _requireSigned(to, taker, id, toSignature);
        Logs.handedOver(id, s, fromSignature, toSignature);
    }

    /// @inheritdoc IMovements
    function cancelHandover(Handover calldata s, ActorId by, bytes calldata signature) external {
        // Check
        bytes32 id = handoverIdOf(s);
        _requireNotMoved(id);
        if (by != s.from && by != s.to) revert HandoverCancellationNotCompetent(id, by);
        _requireSigned(by, _enrolled(by), _hashTypedDataV4(Statements.hash(HandoverCancellation(id, by))), signature);
        // Effect
        _movedAt[id] = CANCELLED_MOVEMENT;
        emit HandoverCancelled(id, by);
    }

    /// @inheritdoc IMovements
    function transform(
        BatchAttestation calldata s,
        Input[] calldata inputs,
        Opening[] calldata openings,
        bytes calldata attestation,
        bytes calldata countersignature
    ) external whenRunning returns (SealId seal) {
        // Check
        seal = _requireStatement(s);
        _requireShown(s.inputs, inputs);
        Certificate storage c = _certificates[s.certificate];
        (TermsSlot terms, PartiesSlot parties) = (c.terms, c.parties);
        _checkTerms(s.certificate, terms);
        // Effect
        _open(openings);
        Logs.placed(seal, s, attestation, countersignature);
        uint64 givenBack = _consume(seal, s, parties, inputs);
        _certify(seal, s, c, terms, parties, givenBack, attestation, countersignature);
        if (givenBack != 0) emit QuotaGivenBack(seal, s.certificate, givenBack);
    }

    /// @inheritdoc IMovements
    function declareLoss(Loss calldata s, Opening[] calldata openings, bytes calldata signature) external whenRunning {
        // Check
        bytes32 id = _hashTypedDataV4(Statements.hash(s));
        _requireNotMoved(id);
        _requireBefore(s.submitBefore);
        ActorSlot holder = _acting(s.holder);
        // Effect
        _open(openings);
        _requireMovable(s.seal, s.batch);
        _take(s.seal, s.batch, s.holder, s.quantity);
        _movedAt[id] = uint40(block.timestamp);
        _requireSigned(s.holder, holder, id, signature);
        emit BatchLost(s.loss, s.seal, s.batch, s.holder, s.quantity, s.cause, s.submitBefore, signature);
    }

    /// @inheritdoc IMovements
    function holdingOf(SealId seal, BatchKey batch, ActorId holder) external view returns (Holding memory) {
        HoldingSlot slot = _holdings[seal][batch][holder].slot;
        return Holding(slot.received(), slot.gone(), slot.isOpen());
    }

    /// @inheritdoc IMovements
    function handoverIdOf(Handover calldata s) public view returns (bytes32) {
        return _hashTypedDataV4(Statements.hash(s));
    }

    /// @dev Gives the operators who sealed the batches what their leaves say, unless they have it already.
    function _open(Opening[] calldata openings) private {
        for (uint256 i = 0; i < openings.length; ++i) {
            Opening calldata opening = openings[i];
            BatchAttestation calldata s = opening.statement;
            Leaf calldata leaf = opening.leaf;
            SealId seal = sealIdOf(s);
            if (_seals[seal].sealedAt() == 0) revert SealUnknown(seal);
            HoldingCell storage cell = _holdings[seal][leaf.batch][_certificates[s.certificate].parties.operator()];
            HoldingSlot holding = cell.slot;
            if (holding.isOpen()) continue;
            uint64 quantity = leaf.quantity;
            bytes32 hash = SumTree.leafHash(leaf.batch, leaf.dossierRoot, quantity);
            if (!SumTree.includes(s.root, s.total, hash, quantity, opening.proof)) {
                revert OpeningNotIncluded(seal, leaf.batch);
            }
            cell.slot = holding.withReceived(quantity);
        }
    }

    /// @dev From a holding to another of the same batch; one operator's to none, for what is lost, is {_take}.
    function _move(SealId seal, BatchKey batch, ActorId from, ActorId to, uint64 quantity) private {
        _requireMovable(seal, batch);
        _take(seal, batch, from, quantity);
        HoldingCell storage cell = _holdings[seal][batch][to];
        HoldingSlot holding = cell.slot;
        if (quantity > type(uint64).max - holding.received()) revert HoldingOutOfRange(seal, batch, to);
        cell.slot = holding.withReceived(quantity);
    }

    function _take(SealId seal, BatchKey batch, ActorId holder, uint64 quantity) private {
        HoldingCell storage cell = _holdings[seal][batch][holder];
        HoldingSlot holding = cell.slot;
        if (quantity == 0) revert MovementEmpty(seal, batch);
        if (!holding.isOpen()) revert HoldingNotOpen(seal, batch, holder);
        if (quantity > holding.held()) revert HoldingExceeded(seal, batch, holder, quantity, holding.held());
        cell.slot = holding.withGone(quantity);
    }

    /// @dev Takes the inputs of the operator's holdings; gives what of the quota they spent before.
    function _consume(SealId output, BatchAttestation calldata s, PartiesSlot parties, Input[] calldata inputs)
        private
        returns (uint64 givenBack)
    {
        (ActorId operator, CertificateId own) = (parties.operator(), s.certificate);
        (uint256 allowed, uint256 same) = (0, 0);
        // Of the input before.
        (SealId lastSeal, BatchKey lastBatch) = (SealId.wrap(0), BatchKey.wrap(0));
        (CertificateId last, uint256 ppm) = (CertificateId.wrap(0), 0);
        for (uint256 i = 0; i < inputs.length; ++i) {
            Input calldata input = inputs[i];
            (SealId seal, BatchKey batch, uint64 quantity) = (input.seal, input.batch, input.quantity);
            if (i != 0 && !_ascends(lastSeal, lastBatch, seal, batch)) revert InputsOutOfOrder(i);
            CertificateId certificate = _requireMovable(seal, batch);
            _take(seal, batch, operator, quantity);
            if (!(certificate == last)) ppm = _yieldOf(certificate, parties.product());
            // Both factors are below 2^64, and there are at most 64 inputs.
            unchecked {
                allowed += quantity * ppm;
                if (certificate == own) same += quantity;
            }
            emit BatchConsumed(output, seal, batch, operator, quantity);
            (lastSeal, lastBatch, last) = (seal, batch, certificate);
        }
        uint64 total = s.total;
        // Twice 64 bits: it cannot overflow either.
        unchecked {
            if (uint256(total) * SAME_PRODUCT_YIELD > allowed) {
                revert YieldExceeded(output, total, allowed / SAME_PRODUCT_YIELD);
            }
        }
        return same < total ? uint64(same) : total;
    }

    function _ascends(SealId lastSeal, BatchKey lastBatch, SealId seal, BatchKey batch) private pure returns (bool) {
        if (seal == lastSeal) return BatchKey.unwrap(lastBatch) < BatchKey.unwrap(batch);
        return SealId.unwrap(lastSeal) < SealId.unwrap(seal);
    }

    /// @dev How much may be made of what is under `certificate`.
    function _yieldOf(CertificateId certificate, ProductId output) private view returns (uint256 ppm) {
        ProductId input = _certificates[certificate].parties.product();
        ppm = _yield(output, input);
        if (ppm == 0) revert YieldNotRuled(output, input);
    }

    /// @dev The seal is on record and no measure stands on it or on the batch; gives the seal's certificate.
    function _requireMovable(SealId seal, BatchKey batch) private view returns (CertificateId certificate) {
        SealSlot slot = _seals[seal];
        if (slot.sealedAt() == 0) revert SealUnknown(seal);
        if (slot.isHeld()) revert SealSuspended(seal, slot.measure());
        certificate = slot.certificate();
        BatchSlot measures = _batches[batch];
        // Most batches were never measured.
        if (BatchSlot.unwrap(measures) != 0) _requireFree(batch, measures, certificate);
    }

    function _requireFree(BatchKey batch, BatchSlot slot, CertificateId certificate) private view {
        MeasureKind byInspector = slot.inspectors().kind();
        if (byInspector.stands()) revert BatchSuspended(batch, byInspector);
        MeasureKind byBody = _bodysMeasure(batch, slot, _certificates[certificate].parties.controlBody()).kind();
        if (byBody.stands()) revert BatchSuspended(batch, byBody);
    }

    function _requireNotMoved(bytes32 movement) private view {
        uint40 time = _movedAt[movement];
        if (time == CANCELLED_MOVEMENT) revert MovementCancelledBefore(movement);
        if (time != 0) revert MovementAlreadyPlaced(movement, time);
    }

    function _requireShown(bytes32 commitment, Input[] calldata inputs) private pure {
        if (inputs.length == 0 || inputs.length > MAX_INPUTS) revert InputsCountOutOfRange(inputs.length);
        bytes32 shown = Statements.commitmentOf(inputs);
        if (shown != commitment) revert SealInputsMismatch(commitment, shown);
    }
}
