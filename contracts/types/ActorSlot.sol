// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {MeasureKind, Role} from "./Kinds.sol";

/// @dev What every signed call reads of an actor, in one word:
///
///   255      248 240       232       224    216          200     160                                      0
///    [ free 7 |tail| sequence | measure | role | keyVersion | since | first 20 bytes of the signer        ]
type ActorSlot is uint256;

using {since, keyVersion, role, measure, sequence, hasTail, head, withKey, withMeasure} for ActorSlot global;

function since(ActorSlot slot) pure returns (uint40) {
    return uint40(ActorSlot.unwrap(slot) >> 160);
}

function keyVersion(ActorSlot slot) pure returns (uint16) {
    return uint16(ActorSlot.unwrap(slot) >> 200);
}

function role(ActorSlot slot) pure returns (Role) {
    return Role(uint8(ActorSlot.unwrap(slot) >> 216));
}

function measure(ActorSlot slot) pure returns (MeasureKind) {
    return MeasureKind(uint8(ActorSlot.unwrap(slot) >> 224));
}

function sequence(ActorSlot slot) pure returns (uint8) {
    return uint8(ActorSlot.unwrap(slot) >> 232);
}

/// @dev Whether the signer is longer than 20 bytes.
function hasTail(ActorSlot slot) pure returns (bool) {
    return uint8(ActorSlot.unwrap(slot) >> 240) != 0;
}

function head(ActorSlot slot) pure returns (address) {
    return address(uint160(ActorSlot.unwrap(slot)));
}

/// @dev An actor just enrolled, without a key yet.
function enrolledAs(Role asRole, uint256 time) pure returns (ActorSlot) {
    return ActorSlot.wrap(uint256(asRole) << 216 | uint256(uint40(time)) << 160);
}

function withKey(ActorSlot slot, address newHead, bool tail, uint16 version) pure returns (ActorSlot) {
    uint256 rest = ActorSlot.unwrap(slot) & ~(uint256(type(uint160).max) | uint256(0xffff) << 200 | uint256(0xff) << 240);
    return ActorSlot.wrap(rest | uint160(newHead) | uint256(version) << 200 | uint256(tail ? 1 : 0) << 240);
}

function withMeasure(ActorSlot slot, MeasureKind kind, uint8 number) pure returns (ActorSlot) {
    uint256 rest = ActorSlot.unwrap(slot) & ~(uint256(0xffff) << 224);
    return ActorSlot.wrap(rest | uint256(kind) << 224 | uint256(number) << 232);
}
