// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

/// @dev What a holder has had of a batch and what is gone of it, in one word:
///
///   255   129     128     64         0
///    [ free | open | gone | received ]
type HoldingSlot is uint256;

using {received, gone, isOpen, held, withReceived, withGone} for HoldingSlot global;

uint256 constant IS_OPEN = 1 << 128;

function received(HoldingSlot slot) pure returns (uint64) {
    return uint64(HoldingSlot.unwrap(slot));
}

function gone(HoldingSlot slot) pure returns (uint64) {
    return uint64(HoldingSlot.unwrap(slot) >> 64);
}

function isOpen(HoldingSlot slot) pure returns (bool) {
    return HoldingSlot.unwrap(slot) & IS_OPEN != 0;
}

/// @dev What is there now; no more is ever gone than was received.
function held(HoldingSlot slot) pure returns (uint64) {
    unchecked {
        return slot.received() - slot.gone();
    }
}

/// @dev Of which nothing is gone yet.
function newHolding(uint64 quantity) pure returns (HoldingSlot) {
    return HoldingSlot.wrap(IS_OPEN | quantity);
}

/// @dev The caller has seen that `received` stays below 2^64.
function withReceived(HoldingSlot slot, uint64 quantity) pure returns (HoldingSlot) {
    unchecked {
        return HoldingSlot.wrap((HoldingSlot.unwrap(slot) | IS_OPEN) + quantity);
    }
}

/// @dev The caller has seen that `quantity` is held.
function withGone(HoldingSlot slot, uint64 quantity) pure returns (HoldingSlot) {
    unchecked {
        return HoldingSlot.wrap(HoldingSlot.unwrap(slot) + (uint256(quantity) << 64));
    }
}
