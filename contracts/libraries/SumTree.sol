// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {BatchKey} from "../types/Ids.sol";

/// @title Merkle sum tree
/// @notice Proves that a quantity of a batch lies under a root whose leaves add up to its total, and to no more.
/// @dev leaf = keccak256(0x00 ‖ batchKey[32] ‖ dossierRoot[32] ‖ quantity[8]);
/// node = keccak256(0x01 ‖ left.sum[8] ‖ left.hash[32] ‖ right.sum[8] ‖ right.hash[32]), numbers big-endian.
/// A node commits to both children's sums, not to the sum of the two: what verifies under a root cannot exceed its total.
/// Twin of core/seal/sum-tree.ts, tied to it by test/golden/sum-tree.json.
library SumTree {
    /// @dev Greatest sum: bounded before it is added, so that none wraps.
    uint256 internal constant MAX_SUM = 2 ** 63 - 1;

    /// @dev Bytes of a packed sibling: side[1] (0 left, 1 right), sum[8], hash[32].
    uint256 internal constant SIBLING_SIZE = 41;

    /// @notice The hash of a leaf.
    function leafHash(BatchKey batch, bytes32 dossierRoot, uint64 quantity) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let leaf := mload(0x40)
            mstore8(leaf, 0)
            mstore(add(leaf, 1), batch)
            mstore(add(leaf, 33), dossierRoot)
            mstore(add(leaf, 65), shl(192, quantity))
            hash := keccak256(leaf, 73)
        }
    }

    /// @notice Whether the leaf, followed by the siblings of `proof` upwards, ends in `root` and `total`.
    /// @dev False on a length that is not a whole number of siblings, a side other than 0 and 1, a sum beyond {MAX_SUM} and
    /// a quantity of zero. Never reverts. Everything but `root` and `total` is attacker-controlled.
    function includes(bytes32 root, uint64 total, bytes32 leaf, uint64 quantity, bytes calldata proof)
        internal
        pure
        returns (bool)
    {
        if (quantity == 0 || quantity > MAX_SUM || proof.length % SIBLING_SIZE != 0) return false;
        (bool climbed, uint256 sum, bytes32 hash) = _climb(leaf, quantity, proof);
        return climbed && sum == total && hash == root;
    }

    /// @dev Assembly for one buffer of 81 bytes over all levels: `abi.encodePacked` would allocate at each.
    function _climb(bytes32 leaf, uint256 quantity, bytes calldata proof)
        private
        pure
        returns (bool climbed, uint256 sum, bytes32 hash)
    {
        climbed = true;
        sum = quantity;
        hash = leaf;
        assembly ("memory-safe") {
            let node := mload(0x40)
            mstore8(node, 1)
            let end := add(proof.offset, proof.length)
            for { let sibling := proof.offset } lt(sibling, end) { sibling := add(sibling, SIBLING_SIZE) } {
                let side := byte(0, calldataload(sibling))
                let siblingSum := shr(192, calldataload(add(sibling, 1)))
                let siblingHash := calldataload(add(sibling, 9))
                switch side
                case 0 {
                    mstore(add(node, 1), shl(192, siblingSum))
                    mstore(add(node, 9), siblingHash)
                    mstore(add(node, 41), shl(192, sum))
                    mstore(add(node, 49), hash)
                }
                default {
                    mstore(add(node, 1), shl(192, sum))
                    mstore(add(node, 9), hash)
                    mstore(add(node, 41), shl(192, siblingSum))
                    mstore(add(node, 49), siblingHash)
                }
                sum := add(sum, siblingSum)
                if or(gt(side, 1), gt(sum, MAX_SUM)) {
                    climbed := 0
                    break
                }
                hash := keccak256(node, 81)
            }
        }
    }
}
