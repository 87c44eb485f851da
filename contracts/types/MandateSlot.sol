// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorSlot} from "./ActorSlot.sol";

/// @dev A control body's mandate in one scheme: what a seal reads of its body and of its accreditation, in one word. It is
/// written anew whenever the body's slot or its accreditation changes.
///
///   255    242    241   240      200          160                                      0
///    [ free | held | tail | until | notBefore | first 20 bytes of the body's signer     ]
///
/// `notBefore` is the later of the accreditation's beginning and the key's; `held` says that a measure stands on the body.
type MandateSlot is uint256;

using {notBefore, until, isHeld, hasTail, head} for MandateSlot global;

uint256 constant HAS_TAIL = 1 << 240;
uint256 constant IS_HELD = 1 << 241;

function notBefore(MandateSlot slot) pure returns (uint40) {
    return uint40(MandateSlot.unwrap(slot) >> 160);
}

function until(MandateSlot slot) pure returns (uint40) {
    return uint40(MandateSlot.unwrap(slot) >> 200);
}

function hasTail(MandateSlot slot) pure returns (bool) {
    return MandateSlot.unwrap(slot) & HAS_TAIL != 0;
}

function isHeld(MandateSlot slot) pure returns (bool) {
    return MandateSlot.unwrap(slot) & IS_HELD != 0;
}

function head(MandateSlot slot) pure returns (address) {
    return address(uint160(MandateSlot.unwrap(slot)));
}

function mandateOf(ActorSlot body, uint40 accreditedFrom, uint40 accreditedUntil) pure returns (MandateSlot) {
    uint40 later = body.keySince() > accreditedFrom ? body.keySince() : accreditedFrom;
    return MandateSlot.wrap(
        uint160(body.head()) | uint256(later) << 160 | uint256(accreditedUntil) << 200
            | (body.hasTail() ? HAS_TAIL : 0) | (body.measure().stands() ? IS_HELD : 0)
    );
}
