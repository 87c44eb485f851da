// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IMovements} from "../interfaces/IMovements.sol";
import {ISeals} from "../interfaces/ISeals.sol";
import {CertificateId, HandoverId, SealId} from "../types/Ids.sol";

/// @title Logs of the hot path
/// @notice The two events that tell a whole signed statement and both signatures over it.
/// @dev A statement's words lie in calldata as the event has them, so they are copied and not taken apart. A word with bits
/// outside its type must not get into an event, where no reader could decode it: the caller has read every member of
/// less than 32 bytes, which reverts on such a word, or it is read here.
library Logs {
    /// @dev {ISeals-SealPlaced}: after the two indexed members come root to submitBefore, six words as in the statement.
    function placed(
        SealId seal,
        ISeals.BatchAttestation calldata s,
        bytes calldata attestation,
        bytes calldata countersignature
    ) internal {
        bytes32 topic = ISeals.SealPlaced.selector;
        CertificateId certificate = s.certificate;
        assembly ("memory-safe") {
            let data := mload(0x40)
            calldatacopy(data, add(s, 0x20), 0xc0)
        }
        uint256 size = _sign(0xc0, attestation, countersignature);
        assembly ("memory-safe") {
            log3(mload(0x40), size, topic, seal, certificate)
        }
    }

    /// @dev {IMovements-BatchHandedOver}: after the three indexed members come from, to, quantity and document as in the
    /// statement, then its id and its last word.
    function handedOver(
        bytes32 id,
        IMovements.Handover calldata s,
        bytes calldata fromSignature,
        bytes calldata toSignature
    ) internal {
        bytes32 topic = IMovements.BatchHandedOver.selector;
        HandoverId handover = s.handover;
        assembly ("memory-safe") {
            let data := mload(0x40)
            calldatacopy(data, add(s, 0x60), 0x80)
            mstore(add(data, 0x80), handover)
            calldatacopy(add(data, 0xa0), add(s, 0xe0), 0x20)
        }
        uint256 size = _sign(0xc0, fromSignature, toSignature);
        assembly ("memory-safe") {
            log4(mload(0x40), size, topic, id, calldataload(add(s, 0x20)), calldataload(add(s, 0x40)))
        }
    }

    /// @dev Puts two signatures, as ABI has two trailing `bytes`, behind `head` bytes at the free memory pointer; gives the
    /// size of it all.
    function _sign(uint256 head, bytes calldata first, bytes calldata second) private pure returns (uint256 size) {
        assembly ("memory-safe") {
            function append(at, offset, length) -> end {
                mstore(at, length)
                // Zeros behind the last bytes, before these are written.
                mstore(add(add(at, 0x20), and(length, not(0x1f))), 0)
                calldatacopy(add(at, 0x20), offset, length)
                end := add(add(at, 0x20), and(add(length, 0x1f), not(0x1f)))
            }
            let data := mload(0x40)
            let tail := add(add(data, head), 0x40)
            mstore(add(data, head), sub(tail, data))
            let middle := append(tail, first.offset, first.length)
            mstore(add(add(data, head), 0x20), sub(middle, data))
            size := sub(append(middle, second.offset, second.length), data)
        }
    }
}
