// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ISeals} from "../interfaces/ISeals.sol";
import {Statements} from "../libraries/Statements.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
import {ActorId, CertificateId, SealId} from "../types/Ids.sol";
import {MandateSlot} from "../types/MandateSlot.sol";
import {PartiesSlot} from "../types/PartiesSlot.sol";
import {CANCELLED_SEAL, SealSlot, placedSeal} from "../types/SealSlot.sol";
import {TermsSlot} from "../types/TermsSlot.sol";
import {Certificates} from "./Certificates.sol";

/// @dev What was certified.
abstract contract Seals is Certificates, ISeals {
    mapping(SealId => SealSlot) internal _seals;

    /// @inheritdoc ISeals
    function register(BatchAttestation calldata s, bytes calldata attestation, bytes calldata countersignature)
        external
        whenRunning
        returns (SealId seal)
    {
        // Check
        seal = sealIdOf(s);
        _requireOpen(seal);
        uint64 total = s.total;
        _checkStatement(s, total);
        Certificate storage c = _certificates[s.certificate];
        (TermsSlot terms, PartiesSlot parties) = (c.terms, c.parties);
        _checkTerms(s.certificate, terms);
        ActorSlot operator = _acting(parties.operator());
        ActorId body = parties.controlBody();
        MandateSlot mandate = _mandated(body, parties.scheme());
        if (total > terms.quota() - terms.used()) {
            revert CertificateQuotaExceeded(s.certificate, terms.used(), total, terms.quota());
        }
        _requireSigned(parties.operator(), operator, SealId.unwrap(seal), attestation);
        bool countersigned = countersignature.length != 0;
        if (countersigned || _products[parties.product()].countersigned) {
            _requireSignedBy(body, mandate.head(), mandate.hasTail(), SealId.unwrap(seal), countersignature);
        }
        // Effect
        c.terms = terms.withUsed(terms.used() + total);
        _seals[seal] = placedSeal(s.certificate, total, s.count, block.timestamp, countersigned);
        _emitPlaced(seal, s, attestation, countersignature);
    }

    /// @inheritdoc ISeals
    function cancel(BatchAttestation calldata s, ActorId by, bytes calldata signature) external {
        // Check
        SealId seal = sealIdOf(s);
        _requireOpen(seal);
        PartiesSlot parties = _certificates[s.certificate].parties;
        if (ActorId.unwrap(parties.operator()) == 0) revert CertificateUnknown(s.certificate);
        if (by != parties.operator() && by != parties.controlBody()) revert SealCancellationNotCompetent(seal, by);
        _requireSigned(by, _enrolled(by), _hashTypedDataV4(Statements.hash(Cancellation(seal, by))), signature);
        // Effect
        _seals[seal] = CANCELLED_SEAL;
        emit SealCancelled(seal, by);
    }

    /// @inheritdoc ISeals
    function sealIdOf(BatchAttestation calldata s) public view returns (SealId) {
        return SealId.wrap(_hashTypedDataV4(Statements.hash(s)));
    }

    /// @inheritdoc ISeals
    function sealOf(SealId seal) public view returns (SealRecord memory record) {
        SealSlot slot = _seals[seal];
        record.certificate = slot.certificate();
        record.total = slot.total();
        record.count = slot.count();
        record.sealedAt = slot.sealedAt();
        record.cancelled = slot.isCancelled();
        record.countersigned = slot.isCountersigned();
        record.measure = slot.measure();
        record.measuredAt = slot.measuredAt();
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
        SealSlot slot = _seals[seal];
        if (slot.sealedAt() != 0) revert SealAlreadyPlaced(seal, slot.sealedAt());
        if (slot.isCancelled()) revert SealCancelledBefore(seal);
    }

    function _checkStatement(BatchAttestation calldata s, uint64 total) private view {
        _requireBefore(s.submitBefore);
        if (total == 0 || s.count == 0) revert SealEmpty(total, s.count);
        if (total > SumTree.MAX_SUM) revert SealTotalOutOfRange(total);
        if (s.inputs != 0) revert SealInputsNotSupported(s.inputs);
    }

    function _checkTerms(CertificateId certificate, TermsSlot terms) private view {
        if (terms.from() == 0) revert CertificateUnknown(certificate);
        if (block.timestamp < terms.from() || block.timestamp >= terms.until()) {
            revert CertificateNotInForce(certificate, terms.from(), terms.until(), block.timestamp);
        }
        if (terms.measure().stands()) revert CertificateSuspended(certificate, terms.measure());
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
