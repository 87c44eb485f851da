// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IActors} from "../interfaces/IActors.sol";
import {IMeasures} from "../interfaces/IMeasures.sol";
import {Statements} from "../libraries/Statements.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
import {BatchMeasure, BatchSlot, measureOf} from "../types/BatchSlot.sol";
import {ActorId, BatchKey, CertificateId, SealId} from "../types/Ids.sol";
import {MeasureKind, Role, SubjectKind} from "../types/Kinds.sol";
import {SealSlot} from "../types/SealSlot.sol";
import {TermsSlot} from "../types/TermsSlot.sol";
import {Seals} from "./Seals.sol";

/// @dev How things stand. A measure lies in the word of what it is about, so that register sees it without a read more;
/// a batch gets a slot of its own per authority.
abstract contract Measures is Seals, IMeasures {
    /// @dev A control body takes a subject's sequence no further than this, so that inspectors always have turns left.
    uint8 private constant BODIES_SHARE = 127;

    /// @inheritdoc IMeasures
    function place(Measure calldata m, bytes calldata signature) external {
        bool inspects = _checkAuthor(m, signature);
        if (m.subjectKind == SubjectKind.Seal) _measureSeal(m, inspects);
        else if (m.subjectKind == SubjectKind.Certificate) _measureCertificate(m, inspects);
        else if (m.subjectKind == SubjectKind.Actor) _measureActor(m, inspects);
        else if (inspects) _measureBatch(m, true);
        else revert MeasureNotCompetent(m.author, m.subject);
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
        bool inspects = _checkAuthor(m, signature);
        if (m.subjectKind != SubjectKind.Batch || m.subject != BatchKey.unwrap(leaf.batch)) {
            revert MeasureSubjectMismatch(m.subject, m.subjectKind);
        }
        SealId seal = sealIdOf(statement);
        if (_seals[seal].sealedAt() == 0) revert SealUnknown(seal);
        if (!inspects) _requireCertifier(m, statement.certificate);
        if (!includes(statement.root, statement.total, leaf, proof)) revert MeasureLeafNotIncluded(seal, leaf.batch);
        // Effect
        _measureBatch(m, inspects);
        emit MeasurePlaced(m.subject, m.subjectKind, m.author, m.kind, m.sequence, m.reason, m.submitBefore);
    }

    /// @inheritdoc IMeasures
    function batchMeasuresOf(BatchKey batch, ActorId controlBody)
        external
        view
        returns (MeasureRecord memory byInspector, MeasureRecord memory byControlBody)
    {
        return _measuresOn(batch, controlBody);
    }

    function _measureSeal(Measure calldata m, bool inspects) private {
        SealId seal = SealId.wrap(m.subject);
        SealSlot slot = _seals[seal];
        if (slot.sealedAt() == 0) revert MeasureSubjectUnknown(m.subject);
        if (!inspects) _requireCertifier(m, slot.certificate());
        uint8 sequence = _follow(m, inspects, slot.measure(), slot.isMeasuredByInspector(), slot.sequence());
        _seals[seal] = slot.withMeasure(m.kind, sequence, inspects, block.timestamp);
    }

    function _measureCertificate(Measure calldata m, bool inspects) private {
        CertificateId certificate = CertificateId.wrap(_shortId(m.subject));
        TermsSlot terms = _certificates[certificate].terms;
        if (terms.from() == 0) revert MeasureSubjectUnknown(m.subject);
        if (!inspects) _requireCertifier(m, certificate);
        uint8 sequence = _follow(m, inspects, terms.measure(), terms.isMeasuredByInspector(), terms.sequence());
        _certificates[certificate].terms = terms.withMeasure(m.kind, sequence, inspects);
        _certificates[certificate].measuredAt = uint40(block.timestamp);
    }

    function _measureActor(Measure calldata m, bool inspects) private {
        ActorId subject = ActorId.wrap(_shortId(m.subject));
        ActorSlot slot = _actors[subject];
        if (slot.keySince() == 0) revert MeasureSubjectUnknown(m.subject);
        if (!inspects) revert MeasureNotCompetent(m.author, m.subject);
        uint8 sequence = _follow(m, inspects, slot.measure(), true, slot.sequence());
        _setActor(subject, slot.withMeasure(m.kind, sequence));
        _actorMeasuredAt[subject] = uint40(block.timestamp);
    }

    /// @dev Inspectors share one line of measures on a batch; each body has one of its own.
    function _measureBatch(Measure calldata m, bool inspects) private {
        BatchKey batch = BatchKey.wrap(m.subject);
        BatchSlot slot = _batches[batch];
        BatchMeasure last = inspects ? slot.inspectors() : _bodysMeasure(batch, slot, m.author);
        uint8 sequence = _follow(m, inspects, last.kind(), inspects, last.sequence());
        BatchMeasure measure = measureOf(m.kind, sequence, block.timestamp);
        if (inspects) {
            _batches[batch] = slot.withInspectors(measure);
        } else if (m.author == slot.body() || ActorId.unwrap(slot.body()) == 0) {
            _batches[batch] = slot.withBodys(m.author, measure);
        } else {
            if (!slot.isShared()) _batches[batch] = slot.asShared();
            _furtherMeasures[batch][m.author] = measure;
        }
    }

    /// @dev The author may act, the kind applies to the subject's kind, and the author signed; tells an inspector from a body.
    function _checkAuthor(Measure calldata m, bytes calldata signature) private view returns (bool inspects) {
        _requireBefore(m.submitBefore);
        bool recallable = m.subjectKind == SubjectKind.Seal || m.subjectKind == SubjectKind.Batch;
        if (m.kind == MeasureKind.None || (m.kind == MeasureKind.Recall && !recallable)) {
            revert MeasureKindNotApplicable(m.subjectKind, m.kind);
        }
        ActorSlot author = _acting(m.author);
        Role role = author.role();
        if (role == Role.Operator) revert IActors.ActorRoleMismatch(m.author, role, Role.Inspector);
        _requireSigned(m.author, author, _hashTypedDataV4(Statements.hash(m)), signature);
        return role == Role.Inspector;
    }

    /// @dev A control body is competent for what lies under its own certificates, and for nothing else.
    function _requireCertifier(Measure calldata m, CertificateId certificate) private view {
        if (m.author != _certificates[certificate].parties.controlBody()) revert MeasureNotCompetent(m.author, m.subject);
    }

    /// @dev Whether `m` may follow what stands; gives the subject's sequence after it.
    function _follow(Measure calldata m, bool inspects, MeasureKind last, bool lastByInspector, uint8 sequence)
        private
        pure
        returns (uint8)
    {
        if (last == MeasureKind.Recall) revert MeasureAfterRecall(m.subject);
        // A recall takes no turn: nobody can be quicker and make it fail.
        if (m.kind == MeasureKind.Recall) return sequence == type(uint8).max ? sequence : sequence + 1;
        if (last.stands() && lastByInspector && !inspects) revert MeasureNotCompetent(m.author, m.subject);
        if (m.kind == MeasureKind.Reinstatement && !last.stands()) revert MeasureNothingToLift(m.subject);
        if (sequence >= (inspects ? type(uint8).max : BODIES_SHARE)) revert MeasureSequenceSpent(m.subject);
        if (m.sequence != sequence + 1) revert MeasureSequenceMismatch(m.subject, m.sequence, sequence + 1);
        return m.sequence;
    }

    /// @dev The 8-byte id that `subject` holds left-aligned; anything behind it is another subject.
    function _shortId(bytes32 subject) private pure returns (bytes8) {
        if (bytes32(bytes8(subject)) != subject) revert MeasureSubjectUnknown(subject);
        return bytes8(subject);
    }
}
