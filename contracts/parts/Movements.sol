// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IMovements} from "../interfaces/IMovements.sol";
import {Logs} from "../libraries/Logs.sol";
import {Statements} from "../libraries/Statements.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
import {BatchSlot} from "../types/BatchSlot.sol";
import {HoldingSlot, newHolding} from "../types/HoldingSlot.sol";
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
        _move(s.seal, s.batch, from, to, s.quantity, openings);
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
        Logs.placed(seal, s, attestation, countersignature);
        uint64 givenBack = _consume(seal, s, parties, inputs, openings);
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
        bool sealedIt = _mayOpen(_requireMovable(s.seal, s.batch), s.holder, openings);
        _take(s.seal, s.batch, s.holder, s.quantity, sealedIt, openings, 0);
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

    /// @dev From a holding to another of the same batch; one operator's to none, for what is lost, is {_take}.
    function _move(
        SealId seal,
        BatchKey batch,
        ActorId from,
        ActorId to,
        uint64 quantity,
        Opening[] calldata openings
    ) private {
        bool sealedIt = _mayOpen(_requireMovable(seal, batch), from, openings);
        _take(seal, batch, from, quantity, sealedIt, openings, 0);
        HoldingCell storage cell = _holdings[seal][batch][to];
        HoldingSlot holding = cell.slot;
        if (quantity > type(uint64).max - holding.received()) revert HoldingOutOfRange(seal, batch, to);
        cell.slot = holding.withReceived(quantity);
    }

    /// @dev Takes from a holding. That of the operator who sealed the batch begins with its leaf, shown by one of the openings
    /// from `next` on; gives the place after that one. Opening and taking are one write.
    function _take(
        SealId seal,
        BatchKey batch,
        ActorId holder,
        uint64 quantity,
        bool sealedIt,
        Opening[] calldata openings,
        uint256 next
    ) private returns (uint256) {
        if (quantity == 0) revert MovementEmpty(seal, batch);
        HoldingCell storage cell = _holdings[seal][batch][holder];
        HoldingSlot holding = cell.slot;
        if (!holding.isOpen()) {
            if (!sealedIt) revert HoldingNotOpen(seal, batch, holder);
            (holding, next) = _opened(seal, batch, holder, openings, next);
        }
        if (quantity > holding.held()) revert HoldingExceeded(seal, batch, holder, quantity, holding.held());
        cell.slot = holding.withGone(quantity);
        return next;
    }

    /// @dev The whole of what the leaf says, of which nothing is gone yet, and the place after the opening that shows it.
    function _opened(SealId seal, BatchKey batch, ActorId holder, Opening[] calldata openings, uint256 next)
        private
        view
        returns (HoldingSlot, uint256)
    {
        while (next < openings.length) {
            Opening calldata opening = openings[next++];
            BatchAttestation calldata s = opening.statement;
            if (sealIdOf(s) != seal) continue;
            uint64 quantity = opening.quantity;
            bytes32 leaf = SumTree.leafHash(batch, opening.dossierRoot, quantity);
            if (SumTree.includes(s.root, s.total, leaf, quantity, opening.proof)) return (newHolding(quantity), next);
        }
        revert HoldingNotOpen(seal, batch, holder);
    }

    /// @dev Takes the inputs of the operator's holdings; gives what of the quota they spent before.
    function _consume(
        SealId output,
        BatchAttestation calldata s,
        PartiesSlot parties,
        Input[] calldata inputs,
        Opening[] calldata openings
    ) private returns (uint64 givenBack) {
        (ActorId operator, CertificateId own) = (parties.operator(), s.certificate);
        (uint256 allowed, uint256 same, uint256 next) = (0, 0, 0);
        // Of the input before.
        (CertificateId last, uint256 ppm, bool sealedIt) = (CertificateId.wrap(0), 0, false);
        for (uint256 i = 0; i < inputs.length; ++i) {
            Input calldata input = inputs[i];
            (SealId seal, BatchKey batch, uint64 quantity) = (input.seal, input.batch, input.quantity);
            if (i != 0 && !_ascends(inputs[i - 1], input)) revert InputsOutOfOrder(i);
            CertificateId certificate = _requireMovable(seal, batch);
            if (!(certificate == last)) {
                PartiesSlot origin = _certificates[certificate].parties;
                (ppm, sealedIt) = (_yieldOf(parties.product(), origin.product()), origin.operator() == operator);
            }
            next = _take(seal, batch, operator, quantity, sealedIt, openings, next);
            // Both factors are below 2^64, and there are at most 64 inputs.
            unchecked {
                allowed += quantity * ppm;
                if (certificate == own) same += quantity;
            }
            emit BatchConsumed(output, seal, batch, operator, quantity);
            last = certificate;
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

    function _ascends(Input calldata a, Input calldata b) private pure returns (bool) {
        if (a.seal == b.seal) return BatchKey.unwrap(a.batch) < BatchKey.unwrap(b.batch);
        return SealId.unwrap(a.seal) < SealId.unwrap(b.seal);
    }

    /// @dev How much may be made.
    function _yieldOf(ProductId output, ProductId input) private view returns (uint256 ppm) {
        ppm = _yield(output, input);
        if (ppm == 0) revert YieldNotRuled(output, input);
    }

    /// @dev Whether `holder` sealed what is under `certificate`; not asked where there is nothing to open.
    function _mayOpen(CertificateId certificate, ActorId holder, Opening[] calldata openings)
        private
        view
        returns (bool)
    {
        return openings.length != 0 && _certificates[certificate].parties.operator() == holder;
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
