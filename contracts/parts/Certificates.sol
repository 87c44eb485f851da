// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ICertificates} from "../interfaces/ICertificates.sol";
import {Statements} from "../libraries/Statements.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {ActorId, CertificateId, ProductId, SchemeId} from "../types/Ids.sol";
import {MeasureKind, Role, Unit} from "../types/Kinds.sol";
import {Actors} from "./Actors.sol";
import {Stoppable} from "./Stoppable.sol";

/// @dev What an operator may make, and how much. A seal reads slots 1 and 2 of its certificate and writes slot 2.
abstract contract Certificates is Actors, Stoppable, ICertificates {
    /// @dev slot 1  [ scheme 64 | product 64 | controlBody 64 | operator 64 ]
    ///      slot 2  [ 8 | sequence 8 | byInspector 8 | measure 8 | version 16 | until 40 | from 40 | used 64 | quota 64 ]
    ///      slot 3  [ next 64 | measuredAt 40 ] is read and written only by measures and by what changes the interval.
    struct Certificate {
        ActorId operator;
        ActorId controlBody;
        ProductId product;
        SchemeId scheme;
        uint64 quota;
        uint64 used;
        uint40 from;
        uint40 until;
        uint16 version;
        MeasureKind measure;
        bool byInspector;
        uint8 sequence;
        uint40 measuredAt;
        CertificateId next;
    }

    mapping(ProductId => ProductRules) internal _products;
    mapping(CertificateId => Certificate) internal _certificates;
    mapping(ActorId operator => mapping(ProductId => CertificateId)) private _latest;

    /// @inheritdoc ICertificates
    function setProduct(ProductId product, ProductRules calldata rules) external restricted {
        // Check
        if (rules.unit == Unit.None || SchemeId.unwrap(rules.scheme) == 0) revert ProductRulesIncomplete(product);
        ProductRules memory old = _products[product];
        bool changed = old.unit != rules.unit || SchemeId.unwrap(old.scheme) != SchemeId.unwrap(rules.scheme);
        if (old.unit != Unit.None && changed) revert ProductRulesFixed(product);
        // Effect
        _products[product] = rules;
        emit ProductRuled(product, rules.scheme, rules.unit, rules.countersigned);
    }

    /// @inheritdoc ICertificates
    function grant(CertificateGrant calldata s, bytes calldata signature) external whenRunning {
        // Check
        SchemeId scheme = _checkGrant(s);
        _actingAs(s.operator, Role.Operator);
        Actor memory body = _actingAs(s.controlBody, Role.ControlBody);
        _requireAccredited(s.controlBody, scheme);
        CertificateId earlier = _latest[s.operator][s.product];
        uint40 earlierUntil = _certificates[earlier].until;
        if (s.from < earlierUntil) revert CertificateOverlaps(s.certificate, earlier, s.from, earlierUntil);
        _requireSigned(s.controlBody, body, _hashTypedDataV4(Statements.hash(s)), signature);
        // Effect
        if (CertificateId.unwrap(earlier) != 0) _certificates[earlier].next = s.certificate;
        _latest[s.operator][s.product] = s.certificate;
        _record(s, scheme);
        _emitGranted(s, signature);
    }

    /// @inheritdoc ICertificates
    function amend(CertificateAmendment calldata s, bytes calldata signature) external whenRunning {
        // Check
        Certificate storage c = _certificates[s.certificate];
        _checkAmendment(s, c);
        ActorId controlBody = c.controlBody;
        _requireSigned(controlBody, _acting(controlBody), _hashTypedDataV4(Statements.hash(s)), signature);
        // Effect
        c.until = s.until;
        c.quota = s.quota;
        c.version = s.version;
        emit CertificateAmended(s.certificate, s.until, s.quota, s.version, s.submitBefore, signature);
    }

    /// @inheritdoc ICertificates
    function certificateOf(CertificateId certificate) public view returns (CertificateRecord memory record) {
        Certificate storage c = _certificates[certificate];
        record.operator = c.operator;
        record.controlBody = c.controlBody;
        record.product = c.product;
        record.from = c.from;
        record.until = c.until;
        record.quota = c.quota;
        record.used = c.used;
        record.version = c.version;
        record.measure = c.measure;
        record.measuredAt = c.measuredAt;
    }

    /// @inheritdoc ICertificates
    function productOf(ProductId product) public view returns (ProductRules memory) {
        return _products[product];
    }

    function _checkGrant(CertificateGrant calldata s) private view returns (SchemeId) {
        _requireBefore(s.submitBefore);
        if (CertificateId.unwrap(s.certificate) == 0) revert CertificateIdZero();
        if (_certificates[s.certificate].from != 0) revert CertificateAlreadyGranted(s.certificate);
        ProductRules memory rules = _products[s.product];
        if (rules.unit == Unit.None) revert ProductUnknown(s.product);
        _checkQuota(s.certificate, s.quota);
        if (s.from == 0 || s.until <= s.from) revert CertificateIntervalEmpty(s.certificate, s.from, s.until);
        return rules.scheme;
    }

    function _checkAmendment(CertificateAmendment calldata s, Certificate storage c) private view {
        _requireBefore(s.submitBefore);
        if (c.from == 0) revert CertificateUnknown(s.certificate);
        if (s.version != c.version + 1) revert CertificateVersionMismatch(s.certificate, s.version, c.version + 1);
        _checkQuota(s.certificate, s.quota);
        if (s.quota < c.used) revert CertificateQuotaExceeded(s.certificate, c.used, 0, s.quota);
        if (s.until < c.from) revert CertificateIntervalEmpty(s.certificate, c.from, s.until);
        if (s.until < block.timestamp) revert CertificateEndsInPast(s.certificate, s.until, block.timestamp);
        CertificateId next = c.next;
        uint40 nextFrom = _certificates[next].from;
        if (nextFrom != 0 && s.until > nextFrom) revert CertificateOverlaps(next, s.certificate, nextFrom, s.until);
    }

    function _checkQuota(CertificateId certificate, uint64 quota) private pure {
        if (quota == 0 || quota > SumTree.MAX_SUM) revert CertificateQuotaOutOfRange(certificate, quota);
    }

    function _record(CertificateGrant calldata s, SchemeId scheme) private {
        Certificate storage c = _certificates[s.certificate];
        c.operator = s.operator;
        c.controlBody = s.controlBody;
        c.product = s.product;
        c.scheme = scheme;
        c.quota = s.quota;
        c.from = s.from;
        c.until = s.until;
        c.version = 1;
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
