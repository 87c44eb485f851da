// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ICertificates} from "../interfaces/ICertificates.sol";
import {Statements} from "../libraries/Statements.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
import {ActorId, CertificateId, ProductId, SchemeId} from "../types/Ids.sol";
import {Role, Unit} from "../types/Kinds.sol";
import {PartiesSlot, partiesOf} from "../types/PartiesSlot.sol";
import {TermsSlot, grantedTerms} from "../types/TermsSlot.sol";
import {Acting} from "./Acting.sol";

/// @dev What an operator may make, and how much. A seal reads `parties` and `terms` of its certificate and writes `terms`.
abstract contract Certificates is Acting, ICertificates {
    /// @inheritdoc ICertificates
    function setProduct(ProductId product, ProductRules calldata rules) external restricted {
        // Check
        if (rules.unit == Unit.None || SchemeId.unwrap(rules.scheme) == 0) revert ProductRulesIncomplete(product);
        Product storage p = _products[product];
        ProductRules memory old = productOf(product);
        bool changed = old.unit != rules.unit || old.rank != rules.rank
            || SchemeId.unwrap(old.scheme) != SchemeId.unwrap(rules.scheme);
        if (old.unit != Unit.None && changed) revert ProductRulesFixed(product);
        // Effect
        (p.scheme, p.unit, p.rank) = (rules.scheme, rules.unit, rules.rank);
        (p.countersigned, p.processed) = (rules.countersigned, rules.processed);
        emit ProductRuled(product, rules.scheme, rules.unit, rules.countersigned, rules.processed, rules.rank);
    }

    /// @inheritdoc ICertificates
    function setYield(ProductId output, ProductId input, uint64 ppm) external restricted {
        // Check
        if (output == input) revert YieldFixed(output);
        (uint8 outputRank, uint8 inputRank) = (_rankOf(output), _rankOf(input));
        if (ppm != 0 && inputRank != 0 && outputRank > inputRank) {
            revert YieldRaisesRank(output, input, outputRank, inputRank);
        }
        // Effect
        Product storage p = _products[output];
        bool isFree = ProductId.unwrap(p.mainInput) == 0 && p.mainPpm == 0;
        if (isFree || p.mainInput == input) (p.mainInput, p.mainPpm) = (input, ppm);
        else _yields[output][input] = ppm;
        emit YieldSet(output, input, ppm);
    }

    /// @inheritdoc ICertificates
    function grant(CertificateGrant calldata s, bytes calldata signature) external whenRunning {
        // Check
        SchemeId scheme = _checkGrant(s);
        _actingAs(s.operator, Role.Operator);
        ActorSlot body = _actingAs(s.controlBody, Role.ControlBody);
        _requireAccredited(s.controlBody, scheme);
        CertificateId earlier = _latest[s.operator][s.product];
        uint40 earlierUntil = _certificates[earlier].terms.until();
        if (s.from < earlierUntil) revert CertificateOverlaps(s.certificate, earlier, s.from, earlierUntil);
        _requireSigned(s.controlBody, body, _hashTypedDataV4(Statements.hash(s)), signature);
        // Effect
        if (CertificateId.unwrap(earlier) != 0) _certificates[earlier].next = s.certificate;
        _latest[s.operator][s.product] = s.certificate;
        _certificates[s.certificate].parties = partiesOf(s.operator, s.controlBody, s.product, scheme);
        _certificates[s.certificate].terms = grantedTerms(s.quota, s.from, s.until, _products[s.product].processed);
        _emitGranted(s, signature);
    }

    /// @inheritdoc ICertificates
    function amend(CertificateAmendment calldata s, bytes calldata signature) external whenRunning {
        // Check
        Certificate storage c = _certificates[s.certificate];
        TermsSlot terms = c.terms;
        _checkAmendment(s, terms, c.next);
        ActorId controlBody = c.parties.controlBody();
        _requireSigned(controlBody, _acting(controlBody), _hashTypedDataV4(Statements.hash(s)), signature);
        // Effect
        c.terms = terms.withAmendment(s.quota, s.until, s.version, _products[c.parties.product()].processed);
        emit CertificateAmended(s.certificate, s.until, s.quota, s.version, s.submitBefore, signature);
    }

    /// @inheritdoc ICertificates
    function certificateOf(CertificateId certificate) public view returns (CertificateRecord memory record) {
        Certificate storage c = _certificates[certificate];
        PartiesSlot parties = c.parties;
        TermsSlot terms = c.terms;
        record.operator = parties.operator();
        record.controlBody = parties.controlBody();
        record.product = parties.product();
        record.from = terms.from();
        record.until = terms.until();
        record.quota = terms.quota();
        record.used = terms.used();
        record.version = terms.version();
        record.measure = terms.measure();
        record.measuredAt = c.measuredAt;
    }

    /// @inheritdoc ICertificates
    function yieldOf(ProductId output, ProductId input) public view returns (uint64 ppm) {
        return _yield(output, input);
    }

    /// @inheritdoc ICertificates
    function productOf(ProductId product) public view returns (ProductRules memory) {
        Product storage p = _products[product];
        return ProductRules(p.scheme, p.unit, p.countersigned, p.processed, p.rank);
    }

    function _rankOf(ProductId product) private view returns (uint8) {
        Product storage p = _products[product];
        if (p.unit == Unit.None) revert ProductUnknown(product);
        return p.rank;
    }

    function _checkGrant(CertificateGrant calldata s) private view returns (SchemeId) {
        _requireBefore(s.submitBefore);
        if (CertificateId.unwrap(s.certificate) == 0) revert CertificateIdZero();
        if (_certificates[s.certificate].terms.from() != 0) revert CertificateAlreadyGranted(s.certificate);
        Product storage p = _products[s.product];
        if (p.unit == Unit.None) revert ProductUnknown(s.product);
        _checkQuota(s.certificate, s.quota);
        if (s.from == 0 || s.until <= s.from) revert CertificateIntervalEmpty(s.certificate, s.from, s.until);
        return p.scheme;
    }

    function _checkAmendment(CertificateAmendment calldata s, TermsSlot terms, CertificateId next) private view {
        _requireBefore(s.submitBefore);
        if (terms.from() == 0) revert CertificateUnknown(s.certificate);
        uint16 version = terms.version() + 1;
        if (s.version != version) revert CertificateVersionMismatch(s.certificate, s.version, version);
        _checkQuota(s.certificate, s.quota);
        if (s.quota < terms.used()) revert CertificateQuotaExceeded(s.certificate, terms.used(), 0, s.quota);
        if (s.until < terms.from()) revert CertificateIntervalEmpty(s.certificate, terms.from(), s.until);
        if (s.until <= block.timestamp) revert CertificateEndsInPast(s.certificate, s.until, block.timestamp);
        uint40 nextFrom = _certificates[next].terms.from();
        if (nextFrom != 0 && s.until > nextFrom) revert CertificateOverlaps(next, s.certificate, nextFrom, s.until);
    }

    function _checkQuota(CertificateId certificate, uint64 quota) private pure {
        if (quota == 0 || quota > SumTree.MAX_SUM) revert CertificateQuotaOutOfRange(certificate, quota);
    }

    function _emitGranted(CertificateGrant calldata s, bytes calldata signature) private {
        emit CertificateGranted(
            s.certificate,
            s.operator,
            s.controlBody,
            s.product,
            s.from,
            s.until,
            s.quota,
            s.submitBefore,
            signature
        );
    }
}
