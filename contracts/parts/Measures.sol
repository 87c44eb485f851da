// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IMeasures} from "../interfaces/IMeasures.sol";
import {Statements} from "../libraries/Statements.sol";
import {ActorId, BatchKey, CertificateId, SealId} from "../types/Ids.sol";
import {MeasureKind, Role, SubjectKind} from "../types/Kinds.sol";
import {Seals} from "./Seals.sol";

/// @dev How things stand. A measure lies in the slot of what it is about, so that register sees it without a read more;
/// a batch gets a slot of its own per authority.
abstract contract Measures is Seals, IMeasures {
    /// @dev The authority under which every inspector's measure on a batch is kept; a control body's is its own id.
    ActorId private constant INSPECTORS = ActorId.wrap(0);

    mapping(BatchKey => mapping(ActorId authority => MeasureRecord)) private _batchMeasures;

    /// @inheritdoc IMeasures
    function place(Measure calldata m, bytes calldata signature) external {
        Actor memory author = _checkAuthor(m);
        if (m.subjectKind == SubjectKind.Seal) _placeOnSeal(m, author, signature);
        else if (m.subjectKind == SubjectKind.Certificate) _placeOnCertificate(m, author, signature);
        else if (m.subjectKind == SubjectKind.Actor) _placeOnActor(m, author, signature);
        else revert MeasureSubjectMismatch(m.subject, m.subjectKind);
        emit MeasurePlaced(m.subject, m.subjectKind, m.author, m.kind, m.sequence, m.reason, m.submitBefore);
    }

    /// @inheritdoc IMeasures
    function placeOnBatch(
        Measure calldata m,
        BatchAttestation calldata statement,
        Leaf calldata leaf,
        bytes calldata proof,
        bytes calldata signature
    ) external {
        // Check
        Actor memory author = _checkAuthor(m);
        _checkBatch(m, author, statement, leaf, proof);
        bool byInspector = author.role == Role.Inspector;
        MeasureRecord storage record = _batchMeasures[leaf.batch][byInspector ? INSPECTORS : m.author];
        uint8 sequence = _next(m, author, record.kind, record.byInspector, record.sequence);
        _requireSigned(m.author, author, _hashTypedDataV4(Statements.hash(m)), signature);
        // Effect
        record.kind = m.kind;
        record.sequence = sequence;
        record.byInspector = byInspector;
        record.time = uint40(block.timestamp);
        emit MeasurePlaced(m.subject, m.subjectKind, m.author, m.kind, m.sequence, m.reason, m.submitBefore);
    }

    /// @inheritdoc IMeasures
    function batchMeasuresOf(BatchKey batch, ActorId controlBody)
        public
        view
        returns (MeasureRecord memory byInspector, MeasureRecord memory byControlBody)
    {
        byInspector = _batchMeasures[batch][INSPECTORS];
        if (controlBody != INSPECTORS) byControlBody = _batchMeasures[batch][controlBody];
    }

    function _placeOnSeal(Measure calldata m, Actor memory author, bytes calldata signature) private {
        // Check
        Seal storage s = _seals[SealId.wrap(m.subject)];
        if (s.sealedAt == 0) revert MeasureSubjectUnknown(m.subject);
        _requireCompetent(m, author, s.certificate);
        uint8 sequence = _next(m, author, s.measure, s.marks & BY_INSPECTOR != 0, s.sequence);
        _requireSigned(m.author, author, _hashTypedDataV4(Statements.hash(m)), signature);
        // Effect
        s.measure = m.kind;
        s.measuredAt = uint40(block.timestamp);
        s.sequence = sequence;
        s.marks = author.role == Role.Inspector ? s.marks | BY_INSPECTOR : s.marks & ~BY_INSPECTOR;
    }

    function _placeOnCertificate(Measure calldata m, Actor memory author, bytes calldata signature) private {
        // Check
        CertificateId certificate = CertificateId.wrap(_shortId(m.subject));
        Certificate storage c = _certificates[certificate];
        if (c.from == 0) revert MeasureSubjectUnknown(m.subject);
        _requireCompetent(m, author, certificate);
        uint8 sequence = _next(m, author, c.measure, c.byInspector, c.sequence);
        _requireSigned(m.author, author, _hashTypedDataV4(Statements.hash(m)), signature);
        // Effect
        c.measure = m.kind;
        c.byInspector = author.role == Role.Inspector;
        c.sequence = sequence;
        c.measuredAt = uint40(block.timestamp);
    }

    function _placeOnActor(Measure calldata m, Actor memory author, bytes calldata signature) private {
        // Check
        ActorId subject = ActorId.wrap(_shortId(m.subject));
        Actor storage a = _actors[subject];
        if (a.since == 0) revert MeasureSubjectUnknown(m.subject);
        if (author.role != Role.Inspector) revert MeasureNotCompetent(m.author, m.subject);
        uint8 sequence = _next(m, author, a.measure, true, a.sequence);
        _requireSigned(m.author, author, _hashTypedDataV4(Statements.hash(m)), signature);
        // Effect
        a.measure = m.kind;
        a.sequence = sequence;
        _actorMeasuredAt[subject] = uint40(block.timestamp);
    }

    function _checkAuthor(Measure calldata m) private view returns (Actor memory author) {
        _requireBefore(m.submitBefore);
        bool recallable = m.subjectKind == SubjectKind.Seal || m.subjectKind == SubjectKind.Batch;
        if (m.kind == MeasureKind.None || (m.kind == MeasureKind.Recall && !recallable)) {
            revert MeasureKindNotApplicable(m.subjectKind, m.kind);
        }
        author = _acting(m.author);
        if (author.role == Role.Operator) revert ActorRoleMismatch(m.author, author.role, Role.Inspector);
    }

    function _checkBatch(
        Measure calldata m,
        Actor memory author,
        BatchAttestation calldata statement,
        Leaf calldata leaf,
        bytes calldata proof
    ) private view {
        if (m.subjectKind != SubjectKind.Batch || m.subject != BatchKey.unwrap(leaf.batch)) {
            revert MeasureSubjectMismatch(m.subject, m.subjectKind);
        }
        SealId seal = sealIdOf(statement);
        if (_seals[seal].sealedAt == 0) revert SealUnknown(seal);
        _requireCompetent(m, author, statement.certificate);
        if (!includes(statement.root, statement.total, leaf, proof)) revert MeasureLeafNotIncluded(seal, leaf.batch);
    }

    /// @dev An inspector is competent for everything, a control body for what lies under its own certificates.
    function _requireCompetent(Measure calldata m, Actor memory author, CertificateId certificate) private view {
        if (author.role != Role.Inspector && m.author != _certificates[certificate].controlBody) {
            revert MeasureNotCompetent(m.author, m.subject);
        }
    }

    /// @dev Whether `m` may follow what stands; gives the subject's sequence after it.
    function _next(Measure calldata m, Actor memory author, MeasureKind last, bool lastByInspector, uint8 sequence)
        private
        pure
        returns (uint8)
    {
        if (last == MeasureKind.Recall) revert MeasureAfterRecall(m.subject);
        // A recall takes no turn: nobody can be quicker and make it fail.
        if (m.kind == MeasureKind.Recall) return sequence == type(uint8).max ? sequence : sequence + 1;
        if (last.stands() && lastByInspector && author.role != Role.Inspector) {
            revert MeasureNotCompetent(m.author, m.subject);
        }
        if (m.kind == MeasureKind.Reinstatement && !last.stands()) revert MeasureNothingToLift(m.subject);
        if (sequence == type(uint8).max) revert MeasureSequenceSpent(m.subject);
        if (m.sequence != sequence + 1) revert MeasureSequenceMismatch(m.subject, m.sequence, sequence + 1);
        return m.sequence;
    }

    /// @dev The 8-byte id that `subject` holds left-aligned; anything behind it is another subject.
    function _shortId(bytes32 subject) private pure returns (bytes8) {
        if (bytes32(bytes8(subject)) != subject) revert MeasureSubjectUnknown(subject);
        return bytes8(subject);
    }
}
