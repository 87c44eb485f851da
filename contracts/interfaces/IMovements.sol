// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorId, BatchKey, CertificateId, HandoverId, LossId, ProductId, SealId} from "../types/Ids.sol";
import {MeasureKind} from "../types/Kinds.sol";
import {ISeals} from "./ISeals.sol";

/// @title Movements
/// @notice Where single batches went: who holds how much of which, what was made of it, what was lost.
/// @dev A holding is counted per seal, batch and holder. It begins with the batch's leaf, for the operator who sealed it, and
/// with a handover, for everyone else; what was handed over, transformed or lost of it never exceeds what it received. A
/// standing measure on the batch (by an inspector, or by the body that certified it), on its seal or on who takes part stops
/// every movement; what was made of the batch before is not stopped by it.
interface IMovements {
    /// @notice The statement that both parties sign: `quantity` of a batch passes from one to the other, once.
    /// @param handover Random, so that two alike are told apart.
    /// @param quantity In the product's base unit, from 1.
    /// @param document SHA-256 of the transport document; zero for none.
    /// @param submitBefore Unix seconds; at that instant it is too late.
    struct Handover {
        HandoverId handover;
        SealId seal;
        BatchKey batch;
        ActorId from;
        ActorId to;
        uint64 quantity;
        bytes32 document;
        uint40 submitBefore;
    }

    /// @notice What `by` signs to cancel: the hash of the handover that must never be placed.
    struct HandoverCancellation {
        bytes32 handover;
        ActorId by;
    }

    /// @notice The holder's statement that `quantity` of a batch is no more: spilt, spoilt, stolen, destroyed.
    /// @param loss Random, so that two alike are told apart.
    /// @param cause Salted commitment to the cause, made as a measure's reason (docs/evidence.md).
    struct Loss {
        LossId loss;
        SealId seal;
        BatchKey batch;
        ActorId holder;
        uint64 quantity;
        bytes32 cause;
        uint40 submitBefore;
    }

    /// @notice What a transformation takes of one batch.
    struct Input {
        SealId seal;
        BatchKey batch;
        uint64 quantity;
    }

    /// @notice Shows what the operator who sealed a batch had of it: its leaf, but for the batch that the movement names, and
    /// the leaf's proof under the batch's seal.
    /// @dev Needed by the operator's first movement of the batch, and passed over where it is not: a movement that was
    /// prepared before another one is not refused after it. Where one seal has two leaves with one batch key, the first that
    /// is shown counts, and it alone.
    struct Opening {
        ISeals.BatchAttestation statement;
        bytes32 dossierRoot;
        uint64 quantity;
        bytes proof;
    }

    /// @notice What a holder has had of a batch, and what went on from there; the difference is there.
    /// @param open Whether something of it moved, or something was received.
    struct Holding {
        uint64 received;
        uint64 gone;
        bool open;
    }

    event BatchHandedOver(
        bytes32 indexed handover,
        SealId indexed seal,
        BatchKey indexed batch,
        ActorId from,
        ActorId to,
        uint64 quantity,
        bytes32 document,
        HandoverId id,
        uint40 submitBefore,
        bytes fromSignature,
        bytes toSignature
    );
    event HandoverCancelled(bytes32 indexed handover, ActorId by);
    /// @dev One per input, in the same transaction as the output's {ISeals-SealPlaced} and after it.
    event BatchConsumed(
        SealId indexed output, SealId indexed seal, BatchKey indexed batch, ActorId holder, uint64 quantity
    );
    /// @dev Once at most per transformation, after its {ISeals-SealPlaced}: the certificate's `used` has grown by the seal's
    /// total less `quantity`.
    event QuotaGivenBack(SealId indexed output, CertificateId indexed certificate, uint64 quantity);
    event BatchLost(
        LossId indexed loss,
        SealId indexed seal,
        BatchKey indexed batch,
        ActorId holder,
        uint64 quantity,
        bytes32 cause,
        uint40 submitBefore,
        bytes signature
    );

    error MovementAlreadyPlaced(bytes32 movement, uint40 time);
    error MovementCancelledBefore(bytes32 movement);
    error MovementEmpty(SealId seal, BatchKey batch);
    error HandoverToSelf(ActorId actor);
    error HandoverCancellationNotCompetent(bytes32 handover, ActorId by);
    error SealSuspended(SealId seal, MeasureKind measure);
    error BatchSuspended(BatchKey batch, MeasureKind measure);
    /// @dev The holder never received anything of the batch; or sealed it, and no opening shows its leaf.
    error HoldingNotOpen(SealId seal, BatchKey batch, ActorId holder);
    error HoldingExceeded(SealId seal, BatchKey batch, ActorId holder, uint64 asked, uint64 held);
    /// @dev What passed through a holding over its life adds up beyond 2^64 - 1.
    error HoldingOutOfRange(SealId seal, BatchKey batch, ActorId holder);
    error InputsCountOutOfRange(uint256 count);
    error InputsOutOfOrder(uint256 index);
    error YieldNotRuled(ProductId output, ProductId input);
    error YieldExceeded(SealId output, uint64 total, uint256 allowed);

    /// @notice Places a handover signed by both parties; anybody may relay it.
    /// @dev Checks in this order: stopped, {MovementAlreadyPlaced}, {MovementCancelledBefore}, {StatementExpired},
    /// {HandoverToSelf}, {ActorUnknown} and {ActorSuspended} (from), the same and {ActorRoleMismatch} (to), {SealUnknown},
    /// {SealSuspended}, {BatchSuspended}, {MovementEmpty}, {HoldingNotOpen}, {HoldingExceeded}, {HoldingOutOfRange},
    /// {ActorKeyNotInForce} and {StatementNotSigned} (from, then to).
    function handOver(
        Handover calldata statement,
        Opening[] calldata openings,
        bytes calldata fromSignature,
        bytes calldata toSignature
    ) external;

    /// @notice Closes the door on a handover not yet placed; signed (`HandoverCancellation`) by either party.
    /// @dev Works under a stop and while a measure stands: it can only take away.
    function cancelHandover(Handover calldata statement, ActorId by, bytes calldata signature) external;

    /// @notice Places a seal whose batches were made of others: consumes the inputs, which its operator holds.
    /// @dev The seal is placed as by {ISeals-register}, with the same checks, after these, in this order: stopped,
    /// {SealAlreadyPlaced}, {SealCancelledBefore}, {StatementExpired}, {SealEmpty}, {SealTotalOutOfRange},
    /// {InputsCountOutOfRange}, {SealInputsMismatch}, {CertificateUnknown}, {CertificateNotInForce}, {CertificateSuspended};
    /// per input {InputsOutOfOrder}, {SealUnknown}, {SealSuspended}, {BatchSuspended}, {YieldNotRuled}, {MovementEmpty},
    /// {HoldingNotOpen}, {HoldingExceeded}; {YieldExceeded}. What it takes of seals under its own certificate is given back
    /// to that certificate's quota, up to its total, so that splitting and merging spend none.
    /// @param inputs From 1 to 64, strictly ascending by seal, then batch; the statement's `inputs` is
    /// keccak256(abi.encode(inputs)).
    /// @param openings In the order of the inputs.
    function transform(
        ISeals.BatchAttestation calldata statement,
        Input[] calldata inputs,
        Opening[] calldata openings,
        bytes calldata attestation,
        bytes calldata countersignature
    ) external returns (SealId seal);

    /// @notice Places a loss signed by the holder. It gives no quota back.
    /// @dev Checks in this order: stopped, {MovementAlreadyPlaced}, {StatementExpired}, {ActorUnknown}, {ActorSuspended},
    /// {SealUnknown}, {SealSuspended}, {BatchSuspended}, {MovementEmpty}, {HoldingNotOpen}, {HoldingExceeded},
    /// {ActorKeyNotInForce}, {StatementNotSigned}.
    function declareLoss(Loss calldata statement, Opening[] calldata openings, bytes calldata signature) external;

    /// @notice What `holder` had and gave of `batch` under `seal`; never reverts. Not open for a batch that never moved.
    function holdingOf(SealId seal, BatchKey batch, ActorId holder) external view returns (Holding memory);

    /// @notice The hash that both parties sign for `statement` on this chain and contract, placed or not.
    function handoverIdOf(Handover calldata statement) external view returns (bytes32);
}
