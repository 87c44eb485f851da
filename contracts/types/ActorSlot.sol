// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {MeasureKind, Role, STANDING} from "./Kinds.sol";

/// @dev What every signed call reads of an actor, in one word:
///
///   255      248 240       232       224    216          200        160                                      0
///    [ free 7 |tail| sequence | measure | role | keyVersion | keySince | first 20 bytes of the signer        ]
type ActorSlot is uint256;

using {keySince, keyVersion, role, measure, isHeld, sequence, hasTail, head, withKey, withMeasure} for ActorSlot global;

/// @dev The instant from which the current key signs; 0 when the actor is not enrolled.
function keySince(ActorSlot slot) pure returns (uint40) {
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

/// @dev Whether a measure stands.
function isHeld(ActorSlot slot) pure returns (bool) {
    return ActorSlot.unwrap(slot) & (STANDING << 224) != 0;
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

/// @dev An actor without a key yet.
function inRole(Role asRole) pure returns (ActorSlot) {
    return ActorSlot.wrap(uint256(asRole) << 216);
}

/// @dev The same actor with its next key, which signs from `time`.
function withKey(ActorSlot slot, address newHead, bool tail, uint40 time) pure returns (ActorSlot) {
    uint256 rest = ActorSlot.unwrap(slot) & ~(uint256(type(uint216).max) | uint256(0xff) << 240);
    uint256 version = slot.keyVersion() + 1;
    return ActorSlot.wrap(
        rest | uint160(newHead) | uint256(time) << 160 | version << 200 | uint256(tail ? 1 : 0) << 240
    );
}

function withMeasure(ActorSlot slot, MeasureKind kind, uint8 number) pure returns (ActorSlot) {
    uint256 rest = ActorSlot.unwrap(slot) & ~(uint256(0xffff) << 224);
    return ActorSlot.wrap(rest | uint256(kind) << 224 | uint256(number) << 232);
}
