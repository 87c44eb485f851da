// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorId} from "./Ids.sol";
import {MeasureKind} from "./Kinds.sol";

/// @dev The last measures on a batch, in one word, so that a movement sees with one read that none stands: the inspectors',
/// and that of the first control body that placed one. Further bodies' lie elsewhere; `shared` says that there are some.
///
///   255   177     176     112         56            0
///    [ free | shared | body | the body's | inspectors' ]
///
/// A measure: kind in the lowest 8 bits, sequence in the next 8, time in the 40 above.
type BatchSlot is uint256;

using {inspectors, bodys, body, isShared, withInspectors, withBodys, asShared} for BatchSlot global;

type BatchMeasure is uint56;

using {kind, sequence, time} for BatchMeasure global;

uint256 constant IS_SHARED = 1 << 176;

function measureOf(MeasureKind aKind, uint8 aSequence, uint256 aTime) pure returns (BatchMeasure) {
    return BatchMeasure.wrap(uint56(uint256(aKind) | uint256(aSequence) << 8 | aTime << 16));
}

function kind(BatchMeasure measure) pure returns (MeasureKind) {
    return MeasureKind(uint8(BatchMeasure.unwrap(measure)));
}

function sequence(BatchMeasure measure) pure returns (uint8) {
    return uint8(BatchMeasure.unwrap(measure) >> 8);
}

function time(BatchMeasure measure) pure returns (uint40) {
    return uint40(BatchMeasure.unwrap(measure) >> 16);
}

function inspectors(BatchSlot slot) pure returns (BatchMeasure) {
    return BatchMeasure.wrap(uint56(BatchSlot.unwrap(slot)));
}

function bodys(BatchSlot slot) pure returns (BatchMeasure) {
    return BatchMeasure.wrap(uint56(BatchSlot.unwrap(slot) >> 56));
}

function body(BatchSlot slot) pure returns (ActorId) {
    return ActorId.wrap(bytes8(uint64(BatchSlot.unwrap(slot) >> 112)));
}

function isShared(BatchSlot slot) pure returns (bool) {
    return BatchSlot.unwrap(slot) & IS_SHARED != 0;
}

function withInspectors(BatchSlot slot, BatchMeasure measure) pure returns (BatchSlot) {
    uint256 rest = BatchSlot.unwrap(slot) & ~uint256(type(uint56).max);
    return BatchSlot.wrap(rest | BatchMeasure.unwrap(measure));
}

function withBodys(BatchSlot slot, ActorId aBody, BatchMeasure measure) pure returns (BatchSlot) {
    uint256 rest = BatchSlot.unwrap(slot) & ~(uint256(type(uint120).max) << 56);
    return BatchSlot.wrap(
        rest | uint256(BatchMeasure.unwrap(measure)) << 56 | uint256(uint64(ActorId.unwrap(aBody))) << 112
    );
}

function asShared(BatchSlot slot) pure returns (BatchSlot) {
    return BatchSlot.wrap(BatchSlot.unwrap(slot) | IS_SHARED);
}
