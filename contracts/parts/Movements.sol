// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IMovements} from "../interfaces/IMovements.sol";
import {Statements} from "../libraries/Statements.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
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
        if (s.from == s.to) revert HandoverToSelf(s.from);
        ActorSlot from = _acting(s.from);
        ActorSlot to = _actingAs(s.to, Role.Operator);
        // Effect
        _open(openings);
        _requireMovable(s.seal, s.batch);
        _take(s.seal, s.batch, s.from, s.quantity);
        _give(s.seal, s.batch, s.to, s.quantity);
        _movedAt[id] = uint40(block.timestamp);
        // Check, after the cheaper ones
        _requireSigned(s.from, from, id, fromSignature);
        _requireSigned(s.to, to, id, toSignature);
        _emitHandedOver(id, s, fromSignature, toSignature);
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
        _emitPlaced(seal, s, attestation, countersignature);
        uint64 givenBack = _consume(seal, s, parties, inputs);
        _certify(seal, s, terms, parties, givenBack, attestation, countersignature);
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
        return _holdings[seal][batch][holder];
    }

    /// @inheritdoc IMovements
    function handoverIdOf(Handover calldata s) public view returns (bytes32) {
        return _hashTypedDataV4(Statements.hash(s));
    }

    /// @dev Gives the operators who sealed the batches what their leaves say, unless they have it already.
    function _open(Opening[] calldata openings) private {
        for (uint256 i = 0; i < openings.length; ++i) {
            Opening calldata opening = openings[i];
            SealId seal = sealIdOf(opening.statement);
            if (_seals[seal].sealedAt() == 0) revert SealUnknown(seal);
            BatchKey batch = opening.leaf.batch;
            ActorId operator = _certificates[opening.statement.certificate].parties.operator();
            Holding storage holding = _holdings[seal][batch][operator];
            if (holding.open) continue;
            if (!includes(opening.statement.root, opening.statement.total, opening.leaf, opening.proof)) {
                revert OpeningNotIncluded(seal, batch);
            }
            _holdings[seal][batch][operator] = Holding(opening.leaf.quantity, 0, true);
        }
    }

    /// @dev Nothing but time and signatures can bring more out of a holding than came in.
    function _take(SealId seal, BatchKey batch, ActorId holder, uint64 quantity) private {
        Holding memory holding = _holdings[seal][batch][holder];
        if (quantity == 0) revert MovementEmpty(seal, batch);
        if (!holding.open) revert HoldingNotOpen(seal, batch, holder);
        uint64 held = holding.received - holding.gone;
        if (quantity > held) revert HoldingExceeded(seal, batch, holder, quantity, held);
        holding.gone += quantity;
        _holdings[seal][batch][holder] = holding;
    }

    function _give(SealId seal, BatchKey batch, ActorId holder, uint64 quantity) private {
        Holding memory holding = _holdings[seal][batch][holder];
        if (quantity > type(uint64).max - holding.received) revert HoldingOutOfRange(seal, batch, holder);
        _holdings[seal][batch][holder] = Holding(holding.received + quantity, holding.gone, true);
    }

    /// @dev Takes the inputs of the operator's holdings; gives what of the quota they spent before.
    function _consume(SealId output, BatchAttestation calldata s, PartiesSlot parties, Input[] calldata inputs)
        private
        returns (uint64 givenBack)
    {
        uint256 allowed = 0;
        uint256 same = 0;
        for (uint256 i = 0; i < inputs.length; ++i) {
            Input calldata input = inputs[i];
            if (i > 0 && !_ascends(inputs[i - 1], input)) revert InputsOutOfOrder(i);
            CertificateId certificate = _requireMovable(input.seal, input.batch);
            uint64 quantity = input.quantity;
            _take(input.seal, input.batch, parties.operator(), quantity);
            ProductId product = _certificates[certificate].parties.product();
            uint256 ppm = _yield(parties.product(), product);
            if (ppm == 0) revert YieldNotRuled(parties.product(), product);
            allowed += quantity * ppm;
            if (certificate == s.certificate) same += quantity;
            emit BatchConsumed(output, input.seal, input.batch, parties.operator(), quantity);
        }
        if (uint256(s.total) * SAME_PRODUCT_YIELD > allowed) {
            revert YieldExceeded(output, s.total, allowed / SAME_PRODUCT_YIELD);
        }
        return same < s.total ? uint64(same) : s.total;
    }

    /// @dev The seal is on record and no measure stands on it or on the batch; gives the seal's certificate.
    function _requireMovable(SealId seal, BatchKey batch) private view returns (CertificateId certificate) {
        SealSlot slot = _seals[seal];
        if (slot.sealedAt() == 0) revert SealUnknown(seal);
        if (slot.measure().stands()) revert SealSuspended(seal, slot.measure());
        certificate = slot.certificate();
        MeasureKind byInspector = _batchMeasures[batch][INSPECTORS].kind;
        if (byInspector.stands()) revert BatchSuspended(batch, byInspector);
        MeasureKind byBody = _batchMeasures[batch][_certificates[certificate].parties.controlBody()].kind;
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

    function _ascends(Input calldata a, Input calldata b) private pure returns (bool) {
        if (a.seal == b.seal) return BatchKey.unwrap(a.batch) < BatchKey.unwrap(b.batch);
        return SealId.unwrap(a.seal) < SealId.unwrap(b.seal);
    }

    function _emitHandedOver(
        bytes32 id,
        Handover calldata s,
        bytes calldata fromSignature,
        bytes calldata toSignature
    ) private {
        emit BatchHandedOver(
            id,
            s.seal,
            s.batch,
            s.from,
            s.to,
            s.quantity,
            s.document,
            s.handover,
            s.submitBefore,
            fromSignature,
            toSignature
        );
    }
}
