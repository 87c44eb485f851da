// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ICertificates} from "../interfaces/ICertificates.sol";
import {ISeals} from "../interfaces/ISeals.sol";
import {Logs} from "../libraries/Logs.sol";
import {Statements} from "../libraries/Statements.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
import {ActorId, CertificateId, SealId} from "../types/Ids.sol";
import {MandateSlot} from "../types/MandateSlot.sol";
import {PartiesSlot} from "../types/PartiesSlot.sol";
import {CANCELLED_SEAL, SealSlot, placedSeal} from "../types/SealSlot.sol";
import {TermsSlot} from "../types/TermsSlot.sol";
import {Views} from "./Views.sol";

/// @dev What was certified.
abstract contract Seals is Views, ISeals {
    /// @inheritdoc ISeals
    function register(BatchAttestation calldata s, bytes calldata attestation, bytes calldata countersignature)
        external
        whenRunning
        returns (SealId seal)
    {
        seal = _requireStatement(s);
        if (s.inputs != 0) revert SealInputsMismatch(s.inputs, 0);
        Certificate storage c = _certificates[s.certificate];
        (TermsSlot terms, PartiesSlot parties) = (c.terms, c.parties);
        _checkTerms(s.certificate, terms);
        if (terms.isProcessed()) revert SealInputsMissing(parties.product());
        _certify(seal, s, c, terms, parties, 0, attestation, countersignature);
        Logs.placed(seal, s, attestation, countersignature);
    }

    /// @inheritdoc ISeals
    function cancel(BatchAttestation calldata s, ActorId by, bytes calldata signature) external {
        // Check
        SealId seal = sealIdOf(s);
        _requireOpen(seal);
        PartiesSlot parties = _certificates[s.certificate].parties;
        if (ActorId.unwrap(parties.operator()) == 0) revert ICertificates.CertificateUnknown(s.certificate);
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
    function sealOf(SealId seal) external view returns (SealRecord memory) {
        return _sealRecord(seal);
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

    /// @dev The statement may be placed: once, in time, over something.
    function _requireStatement(BatchAttestation calldata s) internal view returns (SealId seal) {
        seal = sealIdOf(s);
        _requireOpen(seal);
        _requireBefore(s.submitBefore);
        uint64 total = s.total;
        if (total == 0 || s.count == 0) revert SealEmpty(total, s.count);
        if (total > SumTree.MAX_SUM) revert SealTotalOutOfRange(total);
    }

    /// @dev Checks who certifies and how much, counts the seal's total less `givenBack` (at most the total and at most what
    /// is used), and stores the seal.
    function _certify(
        SealId seal,
        BatchAttestation calldata s,
        Certificate storage c,
        TermsSlot terms,
        PartiesSlot parties,
        uint64 givenBack,
        bytes calldata attestation,
        bytes calldata countersignature
    ) internal {
        // Check
        ActorSlot operator = _acting(parties.operator());
        ActorId body = parties.controlBody();
        MandateSlot mandate = _mandated(body, parties.scheme());
        uint64 total = s.total;
        uint64 added;
        unchecked {
            added = total - givenBack;
        }
        if (added > terms.left()) {
            revert ICertificates.CertificateQuotaExceeded(s.certificate, terms.used(), added, terms.quota());
        }
        _requireSigned(parties.operator(), operator, SealId.unwrap(seal), attestation);
        bool countersigned = countersignature.length != 0;
        if (countersigned || _products[parties.product()].countersigned) {
            _requireSignedBy(body, mandate.head(), mandate.hasTail(), SealId.unwrap(seal), countersignature);
        }
        // Effect
        c.terms = terms.withMoreUsed(added);
        _seals[seal] = placedSeal(s.certificate, total, s.count, block.timestamp, countersigned);
    }

    function _requireOpen(SealId seal) private view {
        SealSlot slot = _seals[seal];
        if (slot.sealedAt() != 0) revert SealAlreadyPlaced(seal, slot.sealedAt());
        if (slot.isCancelled()) revert SealCancelledBefore(seal);
    }

    function _checkTerms(CertificateId certificate, TermsSlot terms) internal view {
        if (terms.from() == 0) revert ICertificates.CertificateUnknown(certificate);
        if (block.timestamp < terms.from() || block.timestamp >= terms.until()) {
            revert ICertificates.CertificateNotInForce(certificate, terms.from(), terms.until(), block.timestamp);
        }
        if (terms.isHeld()) revert ICertificates.CertificateSuspended(certificate, terms.measure());
    }
}
