// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {MeasureKind, STANDING} from "./Kinds.sol";

/// @dev What a seal reads and writes of its certificate, in one word:
///
///   255     249         248        240           232       224       208     168    128    64      0
///    [ free | processed | sequence | byInspector | measure | version | until | from | used | quota ]
///
/// `processed` is the product's rule when the certificate was granted or last amended.
type TermsSlot is uint256;

using {
    quota,
    used,
    left,
    from,
    until,
    version,
    measure,
    isHeld,
    isMeasuredByInspector,
    sequence,
    isProcessed,
    withMoreUsed,
    withAmendment,
    withMeasure
} for TermsSlot global;

uint256 constant IS_PROCESSED = 1 << 248;

function quota(TermsSlot slot) pure returns (uint64) {
    return uint64(TermsSlot.unwrap(slot));
}

function used(TermsSlot slot) pure returns (uint64) {
    return uint64(TermsSlot.unwrap(slot) >> 64);
}

/// @dev What of the quota is not used; no more is ever used than it.
function left(TermsSlot slot) pure returns (uint64) {
    unchecked {
        return slot.quota() - slot.used();
    }
}

function from(TermsSlot slot) pure returns (uint40) {
    return uint40(TermsSlot.unwrap(slot) >> 128);
}

function until(TermsSlot slot) pure returns (uint40) {
    return uint40(TermsSlot.unwrap(slot) >> 168);
}

function version(TermsSlot slot) pure returns (uint16) {
    return uint16(TermsSlot.unwrap(slot) >> 208);
}

function measure(TermsSlot slot) pure returns (MeasureKind) {
    return MeasureKind(uint8(TermsSlot.unwrap(slot) >> 224));
}

/// @dev Whether a measure stands.
function isHeld(TermsSlot slot) pure returns (bool) {
    return TermsSlot.unwrap(slot) & (STANDING << 224) != 0;
}

function isMeasuredByInspector(TermsSlot slot) pure returns (bool) {
    return uint8(TermsSlot.unwrap(slot) >> 232) != 0;
}

function sequence(TermsSlot slot) pure returns (uint8) {
    return uint8(TermsSlot.unwrap(slot) >> 240);
}

function isProcessed(TermsSlot slot) pure returns (bool) {
    return TermsSlot.unwrap(slot) & IS_PROCESSED != 0;
}

/// @dev The terms of a certificate just granted.
function grantedTerms(uint64 newQuota, uint40 newFrom, uint40 newUntil, bool processed) pure returns (TermsSlot) {
    return TermsSlot.wrap(
        newQuota | uint256(newFrom) << 128 | uint256(newUntil) << 168 | uint256(1) << 208
            | (processed ? IS_PROCESSED : 0)
    );
}

/// @dev The caller has seen that `used` stays within the quota.
function withMoreUsed(TermsSlot slot, uint64 added) pure returns (TermsSlot) {
    unchecked {
        return TermsSlot.wrap(TermsSlot.unwrap(slot) + (uint256(added) << 64));
    }
}

function withAmendment(TermsSlot slot, uint64 newQuota, uint40 newUntil, uint16 newVersion, bool processed)
    pure
    returns (TermsSlot)
{
    uint256 changed = uint256(type(uint64).max) | uint256(type(uint56).max) << 168 | IS_PROCESSED;
    return TermsSlot.wrap(
        TermsSlot.unwrap(slot) & ~changed | newQuota | uint256(newUntil) << 168 | uint256(newVersion) << 208
            | (processed ? IS_PROCESSED : 0)
    );
}

function withMeasure(TermsSlot slot, MeasureKind kind, uint8 number, bool byInspector) pure returns (TermsSlot) {
    uint256 rest = TermsSlot.unwrap(slot) & ~(uint256(0xffffff) << 224);
    return TermsSlot.wrap(
        rest | uint256(kind) << 224 | uint256(byInspector ? 1 : 0) << 232 | uint256(number) << 240
    );
}
