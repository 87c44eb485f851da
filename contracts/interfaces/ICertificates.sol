// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorId, CertificateId, ProductId, SchemeId} from "../types/Ids.sol";
import {MeasureKind, Unit} from "../types/Kinds.sol";

/// @title Certificates
/// @notice What an operator may make, and how much.
/// @dev Quantities are in the product's base unit, at most 2^63 - 1. An operator's certificates for one product never
/// overlap in time, so two bodies (or one, twice) can never add up to a double quota.
interface ICertificates {
    /// @param scheme Fixed for life, like `unit` and `rank`.
    /// @param countersigned Whether a seal needs the control body's countersignature.
    /// @param processed Whether a seal needs inputs: no input, no output. A certificate keeps what was the rule when it was
    /// granted or last amended.
    /// @param rank How high the denomination stands: DOCG 3, DOC and DOP 2, IGT and IGP 1; 0 for none. Nothing is made of
    /// what stands lower ({setYield}).
    struct ProductRules {
        SchemeId scheme;
        Unit unit;
        bool countersigned;
        bool processed;
        uint8 rank;
    }

    /// @notice A control body's statement that `operator` may make `product` over [from, until), up to `quota`.
    struct CertificateGrant {
        CertificateId certificate;
        ActorId operator;
        ActorId controlBody;
        ProductId product;
        uint40 from;
        uint40 until;
        uint64 quota;
        uint40 submitBefore;
    }

    /// @notice The body's change of end and quota. `version` is the certificate's current version plus one.
    struct CertificateAmendment {
        CertificateId certificate;
        uint40 until;
        uint64 quota;
        uint16 version;
        uint40 submitBefore;
    }

    /// @notice What the registry holds about a certificate. `from` 0 means: none on record.
    struct CertificateRecord {
        ActorId operator;
        ActorId controlBody;
        ProductId product;
        uint40 from;
        uint40 until;
        uint64 quota;
        uint64 used;
        uint16 version;
        MeasureKind measure;
        uint40 measuredAt;
    }

    event ProductRuled(
        ProductId indexed product, SchemeId indexed scheme, Unit unit, bool countersigned, bool processed, uint8 rank
    );
    event YieldSet(ProductId indexed output, ProductId indexed input, uint64 ppm);
    event CertificateGranted(
        CertificateId indexed certificate,
        ActorId indexed operator,
        ActorId indexed controlBody,
        ProductId product,
        uint40 from,
        uint40 until,
        uint64 quota,
        uint40 submitBefore,
        bytes signature
    );
    event CertificateAmended(
        CertificateId indexed certificate, uint40 until, uint64 quota, uint16 version, uint40 submitBefore, bytes signature
    );

    error ProductUnknown(ProductId product);
    error ProductRulesIncomplete(ProductId product);
    /// @dev Scheme, unit and rank are fixed for life: quotas, seals and yields are counted in them.
    error ProductRulesFixed(ProductId product);
    /// @dev Nothing is made of what stands lower.
    error YieldRaisesRank(ProductId output, ProductId input, uint8 outputRank, uint8 inputRank);
    /// @dev Of a product comes as much of the same product, never more or less.
    error YieldFixed(ProductId product);
    error CertificateIdZero();
    error CertificateAlreadyGranted(CertificateId certificate);
    error CertificateUnknown(CertificateId certificate);
    error CertificateIntervalEmpty(CertificateId certificate, uint40 from, uint40 until);
    /// @dev An end cannot be moved into the past, nor to this very second: what was sealed by now was sealed in force.
    error CertificateEndsInPast(CertificateId certificate, uint40 until, uint256 time);
    error CertificateOverlaps(CertificateId certificate, CertificateId earlier, uint40 from, uint40 earlierUntil);
    error CertificateNotInForce(CertificateId certificate, uint40 from, uint40 until, uint256 time);
    error CertificateSuspended(CertificateId certificate, MeasureKind measure);
    error CertificateQuotaExceeded(CertificateId certificate, uint64 used, uint64 asked, uint64 quota);
    error CertificateQuotaOutOfRange(CertificateId certificate, uint64 quota);
    error CertificateVersionMismatch(CertificateId certificate, uint16 version, uint16 expected);

    /// @notice Sets a product's rules. Governance only. Whether a seal needs the countersignature, or inputs, may change
    /// later.
    function setProduct(ProductId product, ProductRules calldata rules) external;

    /// @notice Sets how much of `output` may be made of `input`, as units of output per 1,000,000 units of input, each in its
    /// product's base unit; 0 forbids it. Governance only.
    /// @dev Checks in this order: {YieldFixed}, {ProductUnknown} (output, input), {YieldRaisesRank}, which a ban never meets.
    /// A product without a rank is not compared: what it may be made of, and what of it, is for the region to see.
    function setYield(ProductId output, ProductId input, uint64 ppm) external;

    /// @notice Grants a certificate, signed by the control body, accredited for the product's scheme now.
    /// @dev Checks in this order: stopped, {StatementExpired}, {CertificateIdZero}, {CertificateAlreadyGranted},
    /// {ProductUnknown}, {CertificateQuotaOutOfRange}, {CertificateIntervalEmpty}, the operator, the body,
    /// {AccreditationNotInForce}, {CertificateOverlaps} with the pair's latest certificate, {StatementNotSigned}.
    function grant(CertificateGrant calldata statement, bytes calldata signature) external;

    /// @notice Changes a certificate's end and quota (never below `used`). Signed by its body, on which no measure stands.
    /// @dev `until` is above block time and at least `from`; equal to `from` it annuls a certificate not yet begun. To
    /// stop at once, whatever the delay of the relay, there are measures. Checks in this order: stopped,
    /// {StatementExpired}, {CertificateUnknown}, {CertificateVersionMismatch}, {CertificateQuotaOutOfRange},
    /// {CertificateQuotaExceeded}, {CertificateIntervalEmpty}, {CertificateEndsInPast}, {CertificateOverlaps}, the body,
    /// {StatementNotSigned}.
    function amend(CertificateAmendment calldata statement, bytes calldata signature) external;

    /// @notice What is on record about `certificate`; never reverts.
    function certificateOf(CertificateId certificate) external view returns (CertificateRecord memory);

    /// @notice Units of `output` that may be made of 1,000,000 units of `input`: 1,000,000 of the same product, 0 where nothing
    /// was set. Never reverts.
    function yieldOf(ProductId output, ProductId input) external view returns (uint64 ppm);

    /// @notice The rules of `product`; unit `None` when it has none. Never reverts.
    function productOf(ProductId product) external view returns (ProductRules memory);
}
