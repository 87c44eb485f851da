// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ISeals} from "../interfaces/ISeals.sol";
import {Statements} from "../libraries/Statements.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {ActorId, CertificateId, SealId} from "../types/Ids.sol";
import {MeasureKind} from "../types/Kinds.sol";
import {Certificates} from "./Certificates.sol";

/// @dev What was certified.
abstract contract Seals is Certificates, ISeals {
    /// @dev One slot, from the high end:
    ///      [ marks 8 | measure 8 | sequence 8 | measuredAt 40 | count 24 | sealedAt 40 | total 64 | certificate 64 ]
    /// A cancelled seal has its mark and nothing else; a seal on record has `sealedAt` and never the mark of cancellation.
    struct Seal {
        CertificateId certificate;
        uint64 total;
        uint40 sealedAt;
        uint24 count;
        uint40 measuredAt;
        uint8 sequence;
        MeasureKind measure;
        uint8 marks;
    }

    uint8 internal constant CANCELLED = 1;
    uint8 internal constant COUNTERSIGNED = 2;
    uint8 internal constant BY_INSPECTOR = 4;

    mapping(SealId => Seal) internal _seals;

    /// @inheritdoc ISeals
    function register(BatchAttestation calldata s, bytes calldata attestation, bytes calldata countersignature)
        external
        whenRunning
        returns (SealId seal)
    {
        // Check
        seal = sealIdOf(s);
        _requireOpen(seal);
        _checkStatement(s);
        Certificate memory c = _certificates[s.certificate];
        Actor memory operator = _checkCertificate(s.certificate, c);
        Actor memory body = _acting(c.controlBody);
        _requireAccredited(c.controlBody, c.scheme);
        if (s.total > c.quota - c.used) revert CertificateQuotaExceeded(s.certificate, c.used, s.total, c.quota);
        _requireSigned(c.operator, operator, SealId.unwrap(seal), attestation);
        bool countersigned = countersignature.length != 0;
        if (countersigned || _products[c.product].countersigned) {
            _requireSigned(c.controlBody, body, SealId.unwrap(seal), countersignature);
        }
        // Effect
        _certificates[s.certificate].used = c.used + s.total;
        _seals[seal] = Seal({
            certificate: s.certificate,
            total: s.total,
            sealedAt: uint40(block.timestamp),
            count: s.count,
            measuredAt: 0,
            sequence: 0,
            measure: MeasureKind.None,
            marks: countersigned ? COUNTERSIGNED : 0
        });
        _emitPlaced(seal, s, attestation, countersignature);
    }

    /// @inheritdoc ISeals
    function cancel(BatchAttestation calldata s, ActorId by, bytes calldata signature) external {
        // Check
        SealId seal = sealIdOf(s);
        _requireOpen(seal);
        Certificate storage c = _certificates[s.certificate];
        if (c.from == 0) revert CertificateUnknown(s.certificate);
        if (by != c.operator && by != c.controlBody) revert SealCancellationNotCompetent(seal, by);
        _requireSigned(by, _enrolled(by), _hashTypedDataV4(Statements.hash(Cancellation(seal, by))), signature);
        // Effect
        _seals[seal].marks = CANCELLED;
        emit SealCancelled(seal, by);
    }

    /// @inheritdoc ISeals
    function sealIdOf(BatchAttestation calldata s) public view returns (SealId) {
        return SealId.wrap(_hashTypedDataV4(Statements.hash(s)));
    }

    /// @inheritdoc ISeals
    function sealOf(SealId seal) public view returns (SealRecord memory record) {
        Seal memory s = _seals[seal];
        record.certificate = s.certificate;
        record.total = s.total;
        record.count = s.count;
        record.sealedAt = s.sealedAt;
        record.cancelled = s.marks & CANCELLED != 0;
        record.countersigned = s.marks & COUNTERSIGNED != 0;
        record.measure = s.measure;
        record.measuredAt = s.measuredAt;
    }

    /// @inheritdoc ISeals
    function includes(bytes32 root, uint64 total, Leaf calldata leaf, bytes calldata proof)
        public
        pure
        returns (bool)
    {
        bytes32 hash = SumTree.leafHash(leaf.batch, leaf.dossierRoot, leaf.quantity);
        return SumTree.includes(root, total, hash, leaf.quantity, proof);
    }

    function _requireOpen(SealId seal) private view {
        Seal storage s = _seals[seal];
        if (s.sealedAt != 0) revert SealAlreadyPlaced(seal, s.sealedAt);
        if (s.marks & CANCELLED != 0) revert SealCancelledBefore(seal);
    }

    function _checkStatement(BatchAttestation calldata s) private view {
        _requireBefore(s.submitBefore);
        if (s.total == 0 || s.count == 0) revert SealEmpty(s.total, s.count);
        if (s.total > SumTree.MAX_SUM) revert SealTotalOutOfRange(s.total);
        if (s.inputs != 0) revert SealInputsNotSupported(s.inputs);
    }

    function _checkCertificate(CertificateId certificate, Certificate memory c)
        private
        view
        returns (Actor memory operator)
    {
        if (c.from == 0) revert CertificateUnknown(certificate);
        if (block.timestamp < c.from || block.timestamp >= c.until) {
            revert CertificateNotInForce(certificate, c.from, c.until, block.timestamp);
        }
        if (c.measure.stands()) revert CertificateSuspended(certificate, c.measure);
        return _acting(c.operator);
    }

    function _emitPlaced(
        SealId seal,
        BatchAttestation calldata s,
        bytes calldata attestation,
        bytes calldata countersignature
    ) private {
        emit SealPlaced(
            seal,
            s.certificate,
            s.root,
            s.total,
            s.count,
            s.specification,
            s.inputs,
            s.submitBefore,
            attestation,
            countersignature
        );
    }
}
