// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorId, BatchKey, CertificateId, ProductId, SealId} from "../types/Ids.sol";
import {MeasureKind} from "../types/Kinds.sol";

/// @title Seals
/// @notice What was certified: one seal for one batch or for ten thousand.
/// @dev A seal commits to a Merkle sum tree ({SumTree}); nothing that verifies under `root` adds up to more than `total`.
interface ISeals {
    /// @notice The statement that the operator signs; where the product's rules ask for it the control body signs the same.
    /// @param root Hash of the sum tree's root; the batches are its leaves.
    /// @param total Sum of the quantities under `root`, in the product's base unit, from 1 to 2^63 - 1.
    /// @param count Number of leaves, from 1.
    /// @param specification Hash of the specification version that the batches are declared against.
    /// @param inputs Commitment to what was transformed ({IMovements-transform}); zero when nothing was.
    /// @param submitBefore Unix seconds; at that instant it is too late.
    struct BatchAttestation {
        CertificateId certificate;
        bytes32 root;
        uint64 total;
        uint24 count;
        bytes32 specification;
        bytes32 inputs;
        uint40 submitBefore;
    }

    /// @notice What `by` signs to cancel: the id of the seal that must never be placed.
    struct Cancellation {
        SealId seal;
        ActorId by;
    }

    /// @notice One leaf of the tree.
    struct Leaf {
        BatchKey batch;
        bytes32 dossierRoot;
        uint64 quantity;
    }

    /// @notice What the registry holds about a seal. `sealedAt` 0 means: not on record.
    /// @param countersigned Whether the control body's countersignature was checked when the seal was placed; the product's
    /// rules may have changed since.
    struct SealRecord {
        CertificateId certificate;
        uint64 total;
        uint24 count;
        uint40 sealedAt;
        bool cancelled;
        bool countersigned;
        MeasureKind measure;
        uint40 measuredAt;
    }

    event SealPlaced(
        SealId indexed seal,
        CertificateId indexed certificate,
        bytes32 root,
        uint64 total,
        uint24 count,
        bytes32 specification,
        bytes32 inputs,
        uint40 submitBefore,
        bytes attestation,
        bytes countersignature
    );
    event SealCancelled(SealId indexed seal, ActorId indexed by);

    error SealAlreadyPlaced(SealId seal, uint40 sealedAt);
    error SealCancelledBefore(SealId seal);
    error SealUnknown(SealId seal);
    error SealEmpty(uint64 total, uint24 count);
    error SealTotalOutOfRange(uint64 total);
    /// @dev The statement commits to other inputs than those that came with it; with {register} none come.
    error SealInputsMismatch(bytes32 inputs, bytes32 shown);
    /// @dev The product is a processed one: no input, no output.
    error SealInputsMissing(ProductId product);
    error SealCancellationNotCompetent(SealId seal, ActorId by);

    /// @notice Places a seal: certifies every batch whose leaf lies under `root`.
    /// @dev Says nothing about any single batch: prove its leaf with {includes}. Checks in this order: stopped,
    /// {SealAlreadyPlaced}, {SealCancelledBefore}, {StatementExpired}, {SealEmpty}, {SealTotalOutOfRange},
    /// {SealInputsMismatch}, {CertificateUnknown}, {CertificateNotInForce}, {CertificateSuspended},
    /// {SealInputsMissing}, {ActorSuspended}
    /// (operator, body), {AccreditationNotInForce}, {ActorKeyNotInForce} (body), {CertificateQuotaExceeded},
    /// {ActorKeyNotInForce} (operator), {StatementNotSigned} (attestation, then
    /// countersignature). A countersignature that comes without being asked for is checked all the same.
    /// @param attestation The operator's signature over the statement's EIP-712 hash.
    /// @param countersignature The control body's over the same; empty where the product's rules do not ask for it.
    function register(BatchAttestation calldata statement, bytes calldata attestation, bytes calldata countersignature)
        external
        returns (SealId seal);

    /// @notice Closes the door on a statement not yet placed; signed (`Cancellation`) by its operator or its control body.
    /// @dev Works under a stop and while a measure stands: it can only take away.
    function cancel(BatchAttestation calldata statement, ActorId by, bytes calldata signature) external;

    /// @notice The id that `statement` has on this chain and contract, placed or not.
    function sealIdOf(BatchAttestation calldata statement) external view returns (SealId);

    /// @notice What is on record about `seal`; never reverts.
    function sealOf(SealId seal) external view returns (SealRecord memory);

    /// @notice Whether `leaf` lies under `root` with that `total`; false on any malformed proof, never reverts.
    /// @param proof Packed siblings from the leaf upwards, 41 bytes each: side (0 left, 1 right), sum (8), hash (32).
    function includes(bytes32 root, uint64 total, Leaf calldata leaf, bytes calldata proof) external pure returns (bool);
}
