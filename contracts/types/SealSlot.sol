// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {CertificateId} from "./Ids.sol";
import {MeasureKind, STANDING} from "./Kinds.sol";

/// @dev Everything about a seal, in one word:
///
///   255     248       240        232          192     168        128     64            0
///    [ marks | measure | sequence | measuredAt | count | sealedAt | total | certificate ]
///
/// A cancelled seal has its mark and nothing else; a seal on record has `sealedAt` and never that mark.
type SealSlot is uint256;

using {
    certificate,
    total,
    sealedAt,
    count,
    measuredAt,
    sequence,
    measure,
    isHeld,
    isCancelled,
    isCountersigned,
    isMeasuredByInspector,
    withMeasure
} for SealSlot global;

uint256 constant CANCELLED = 1 << 248;
uint256 constant COUNTERSIGNED = 1 << 249;
uint256 constant MEASURED_BY_INSPECTOR = 1 << 250;
/// @dev The bits that a measure writes.
uint256 constant MEASURE_MASK = uint256(type(uint56).max) << 192 | MEASURED_BY_INSPECTOR;

SealSlot constant CANCELLED_SEAL = SealSlot.wrap(CANCELLED);

function certificate(SealSlot slot) pure returns (CertificateId) {
    return CertificateId.wrap(bytes8(uint64(SealSlot.unwrap(slot))));
}

function total(SealSlot slot) pure returns (uint64) {
    return uint64(SealSlot.unwrap(slot) >> 64);
}

function sealedAt(SealSlot slot) pure returns (uint40) {
    return uint40(SealSlot.unwrap(slot) >> 128);
}

function count(SealSlot slot) pure returns (uint24) {
    return uint24(SealSlot.unwrap(slot) >> 168);
}

function measuredAt(SealSlot slot) pure returns (uint40) {
    return uint40(SealSlot.unwrap(slot) >> 192);
}

function sequence(SealSlot slot) pure returns (uint8) {
    return uint8(SealSlot.unwrap(slot) >> 232);
}

function measure(SealSlot slot) pure returns (MeasureKind) {
    return MeasureKind(uint8(SealSlot.unwrap(slot) >> 240));
}

/// @dev Whether a measure stands.
function isHeld(SealSlot slot) pure returns (bool) {
    return SealSlot.unwrap(slot) & (STANDING << 240) != 0;
}

function isCancelled(SealSlot slot) pure returns (bool) {
    return SealSlot.unwrap(slot) & CANCELLED != 0;
}

function isCountersigned(SealSlot slot) pure returns (bool) {
    return SealSlot.unwrap(slot) & COUNTERSIGNED != 0;
}

function isMeasuredByInspector(SealSlot slot) pure returns (bool) {
    return SealSlot.unwrap(slot) & MEASURED_BY_INSPECTOR != 0;
}

/// @dev A seal placed now.
function placedSeal(CertificateId under, uint64 quantity, uint24 leaves, uint256 time, bool countersigned)
    pure
    returns (SealSlot)
{
    return SealSlot.wrap(
        uint64(CertificateId.unwrap(under)) | uint256(quantity) << 64 | uint256(uint40(time)) << 128
            | uint256(leaves) << 168 | (countersigned ? COUNTERSIGNED : 0)
    );
}

function withMeasure(SealSlot slot, MeasureKind kind, uint8 number, bool byInspector, uint256 time)
    pure
    returns (SealSlot)
{
    uint256 rest = SealSlot.unwrap(slot) & ~MEASURE_MASK;
    return SealSlot.wrap(
        rest | uint256(uint40(time)) << 192 | uint256(number) << 232 | uint256(kind) << 240
            | (byInspector ? MEASURED_BY_INSPECTOR : 0)
    );
}
