// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorId, BatchKey, SealId} from "../types/Ids.sol";
import {MeasureKind, SubjectKind} from "../types/Kinds.sol";
import {ISeals} from "./ISeals.sol";

/// @title Measures
/// @notice How things stand: suspension, reinstatement, withdrawal, recall.
/// @dev A measure is never removed, only followed by another; nothing follows a recall; none gives quantity back.
/// An inspector may place a measure on anything. A control body may on what it certified: its certificates, their seals
/// and batches; what it says of a batch counts wherever that batch appears among what it certified, and nowhere else.
/// While an inspector's measure stands a control body may follow it only with a recall.
interface IMeasures {
    /// @param subject Left-aligned id: actor or certificate (8 bytes), seal id, or batch key.
    /// @param sequence The number of measures the subject has after this one, from 1 (for a batch: of the same authority),
    /// so that none is placed twice; not looked at for a recall, which needs no protection against repetition.
    /// @param reason Salted commitment to the reason (docs/evidence.md); never a plain hash of a short text.
    struct Measure {
        ActorId author;
        SubjectKind subjectKind;
        bytes32 subject;
        MeasureKind kind;
        uint8 sequence;
        bytes32 reason;
        uint40 submitBefore;
    }

    /// @notice The measure that stands last on a subject.
    struct MeasureRecord {
        MeasureKind kind;
        uint8 sequence;
        bool byInspector;
        uint40 time;
    }

    event MeasurePlaced(
        bytes32 indexed subject,
        SubjectKind indexed subjectKind,
        ActorId indexed author,
        MeasureKind kind,
        uint8 sequence,
        bytes32 reason,
        uint40 submitBefore
    );

    error MeasureAfterRecall(bytes32 subject);
    error MeasureKindNotApplicable(SubjectKind subjectKind, MeasureKind kind);
    error MeasureSequenceMismatch(bytes32 subject, uint8 sequence, uint8 expected);
    /// @dev After 255 measures only a recall can follow; a control body may take the sequence no further than 127.
    error MeasureSequenceSpent(bytes32 subject);
    /// @dev {placeOnBatch} was asked for something other than a batch, or for another batch than its leaf's.
    error MeasureSubjectMismatch(bytes32 subject, SubjectKind subjectKind);
    error MeasureNotCompetent(ActorId author, bytes32 subject);
    error MeasureNothingToLift(bytes32 subject);
    error MeasureSubjectUnknown(bytes32 subject);
    error MeasureLeafNotIncluded(SealId seal, BatchKey batch);

    /// @notice Places a measure on an actor, a certificate or a seal; on a batch when its author is an inspector.
    /// @dev An inspector's measure on a batch needs no proof that the batch is on record: whoever withholds the proof of a
    /// dangerous lot must not delay its recall, and a lot that nobody sealed may be on sale as well.
    /// Suspension, reinstatement and withdrawal apply to everything, a recall to seals and batches. Checks in this order:
    /// {StatementExpired}, {MeasureKindNotApplicable}, the author ({ActorUnknown}, {ActorSuspended}, {ActorRoleMismatch}),
    /// {StatementNotSigned}, the subject ({MeasureSubjectUnknown}, {MeasureNotCompetent}), {MeasureAfterRecall},
    /// {MeasureNotCompetent} to follow an inspector's, {MeasureNothingToLift}, {MeasureSequenceSpent},
    /// {MeasureSequenceMismatch}.
    function place(Measure calldata measure, bytes calldata signature) external;

    /// @notice Places a measure on one batch that is on record; its leaf and proof travel with it.
    /// @dev Checks as {place}; the subject's are {MeasureSubjectMismatch}, {SealUnknown}, {MeasureNotCompetent},
    /// {MeasureLeafNotIncluded}. Inspectors share one record per batch, each control body has its own.
    /// @param statement The attestation of a seal on record under which the leaf lies.
    function placeOnBatch(
        Measure calldata measure,
        ISeals.BatchAttestation calldata statement,
        ISeals.Leaf calldata leaf,
        bytes calldata proof,
        bytes calldata signature
    ) external;

    /// @notice The last measure on a batch by an inspector, and by `controlBody`. Never reverts.
    function batchMeasuresOf(BatchKey batch, ActorId controlBody)
        external
        view
        returns (MeasureRecord memory byInspector, MeasureRecord memory byControlBody);
}
