// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {vm} from "../mocks/Vm.sol";
import {BatchKey} from "../types/Ids.sol";
import {SumTree} from "./SumTree.sol";

/// @dev Invariant 2 of docs/architecture.md, by fuzzing against a plain tree written out level by level.
contract SumTreeTest {
    struct Node {
        uint64 sum;
        bytes32 hash;
    }

    uint64 private constant MAX = 2 ** 63 - 1;

    /// @dev Every leaf of a tree verifies, and the tree's total is their sum.
    function testFuzz_every_leaf_of_a_tree_verifies(uint256 seed, uint8 size) external view {
        Node[] memory leaves = _leaves(seed, 1 + size % 33);
        uint256 sum;
        for (uint256 i = 0; i < leaves.length; ++i) {
            (Node memory root, bytes memory proof) = _prove(leaves, i);
            sum += leaves[i].sum;
            require(this.includes(root, leaves[i], proof), "a leaf of the tree does not verify");
            if (i == leaves.length - 1) require(root.sum == sum, "the total is not the sum of the leaves");
        }
    }

    /// @dev One byte changed anywhere in a proof, and nothing verifies.
    function testFuzz_a_changed_proof_never_verifies(uint256 seed, uint8 size, uint256 place, uint8 change) external view {
        vm.assume(change != 0);
        Node[] memory leaves = _leaves(seed, 2 + size % 32);
        uint256 index = seed % leaves.length;
        (Node memory root, bytes memory proof) = _prove(leaves, index);
        proof[place % proof.length] ^= bytes1(change);
        require(!this.includes(root, leaves[index], proof), "a changed proof verifies");
    }

    /// @dev No quantity but its own verifies for a leaf, whatever the proof claims about its siblings.
    function testFuzz_no_other_quantity_verifies(uint256 seed, uint8 size, uint64 quantity, uint64 moved) external view {
        Node[] memory leaves = _leaves(seed, 1 + size % 33);
        uint256 index = seed % leaves.length;
        vm.assume(quantity != leaves[index].sum);
        (Node memory root, bytes memory proof) = _prove(leaves, index);
        Node memory forged = Node(quantity, _leafHash(index, quantity));
        require(!this.includes(root, forged, proof), "another quantity verifies");
        for (uint256 i = 0; proof.length > 0 && i < 8; ++i) {
            proof[1 + i] = bytes1(uint8(moved >> (8 * i)));
        }
        require(!this.includes(root, forged, proof), "another quantity verifies beside a forged sum");
    }

    /// @dev An inner node is no leaf, and a proof cut short or drawn out is none.
    function testFuzz_a_proof_of_another_length_never_verifies(uint256 seed, uint8 size, uint8 cut) external view {
        Node[] memory leaves = _leaves(seed, 2 + size % 32);
        uint256 index = seed % leaves.length;
        (Node memory root, bytes memory proof) = _prove(leaves, index);
        require(!this.includes(root, leaves[index], bytes.concat(proof, proof)), "a proof drawn out verifies");
        uint256 length = uint256(cut) % proof.length;
        assembly ("memory-safe") {
            mstore(proof, length)
        }
        require(!this.includes(root, leaves[index], proof), "a proof cut short verifies");
    }

    /// @dev The assembly says what the plain words say, on any bytes.
    function testFuzz_agrees_with_the_plain_words(Node memory leaf, bytes memory proof, uint8 siblings) external view {
        uint256 length = 41 * (uint256(siblings) % 6);
        proof = bytes.concat(proof, new bytes(length));
        assembly ("memory-safe") {
            mstore(proof, length)
        }
        for (uint256 i = 0; i < length; i += 41) {
            proof[i] &= 0x01;
            proof[i + 1] &= 0x3f;
        }
        (bool climbed, Node memory top) = this.climb(leaf, proof);
        bool expected = climbed && leaf.sum != 0 && leaf.sum <= MAX;
        require(this.includes(top, leaf, proof) == expected, "assembly and plain words differ");
    }

    function test_a_sum_at_the_bound_verifies_and_one_above_does_not() external view {
        Node[] memory leaves = new Node[](2);
        leaves[0] = Node(MAX - 1, _leafHash(0, MAX - 1));
        leaves[1] = Node(1, _leafHash(1, 1));
        (Node memory root, bytes memory proof) = _prove(leaves, 0);
        require(root.sum == MAX && this.includes(root, leaves[0], proof), "the greatest sum does not verify");
        leaves[1] = Node(2, _leafHash(1, 2));
        (root, proof) = _prove(leaves, 0);
        require(!this.includes(root, leaves[0], proof), "a sum beyond the bound verifies");
    }

    function includes(Node memory root, Node memory leaf, bytes calldata proof) external pure returns (bool) {
        return SumTree.includes(root.hash, root.sum, leaf.hash, leaf.sum, proof);
    }

    /// @dev The same climb in plain words.
    function climb(Node memory node, bytes calldata proof) external pure returns (bool climbed, Node memory) {
        for (uint256 i = 0; i < proof.length; i += 41) {
            Node memory sibling = Node(uint64(bytes8(proof[i + 1:i + 9])), bytes32(proof[i + 9:i + 41]));
            if (uint256(node.sum) + sibling.sum > MAX) return (false, node);
            node = proof[i] == 0x00 ? _parent(sibling, node) : _parent(node, sibling);
        }
        return (true, node);
    }

    function _leaves(uint256 seed, uint256 size) private pure returns (Node[] memory leaves) {
        leaves = new Node[](size);
        for (uint256 i = 0; i < size; ++i) {
            uint64 quantity = 1 + uint64(uint256(keccak256(abi.encode(seed, i))) % (MAX / 64));
            leaves[i] = Node(quantity, _leafHash(i, quantity));
        }
    }

    function _leafHash(uint256 index, uint64 quantity) private pure returns (bytes32) {
        return SumTree.leafHash(BatchKey.wrap(bytes32(index)), keccak256(abi.encode(index)), quantity);
    }

    function _prove(Node[] memory level, uint256 index) private pure returns (Node memory, bytes memory proof) {
        while (level.length > 1) {
            uint256 beside = index ^ 1;
            if (beside < level.length) {
                bytes1 side = index % 2 == 1 ? bytes1(0x00) : bytes1(0x01);
                proof = bytes.concat(proof, side, bytes8(level[beside].sum), level[beside].hash);
            }
            Node[] memory above = new Node[]((level.length + 1) / 2);
            for (uint256 i = 0; i < level.length; i += 2) {
                above[i / 2] = i + 1 < level.length ? _parent(level[i], level[i + 1]) : level[i];
            }
            (level, index) = (above, index / 2);
        }
        return (level[0], proof);
    }

    function _parent(Node memory left, Node memory right) private pure returns (Node memory) {
        bytes memory packed = abi.encodePacked(uint8(1), left.sum, left.hash, right.sum, right.hash);
        return Node(left.sum + right.sum, keccak256(packed));
    }
}
