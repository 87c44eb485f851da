// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ISeals} from "../interfaces/ISeals.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {BatchKey} from "../types/Ids.sol";

/// @dev Puts many cases to {SumTree} in one call, so that it can be compared with its twin in TypeScript.
contract SumTreeHarness {
    /// @param cases Packed one behind the other: root[32] total[8] batchKey[32] dossierRoot[32] quantity[8] size[2] proof[size].
    /// @return answers One byte per case: 1 when the leaf is included, else 0.
    function includesEach(bytes calldata cases) external pure returns (bytes memory answers) {
        answers = new bytes(cases.length / 114);
        uint256 count = 0;
        while (cases.length > 0) {
            uint256 size = uint16(bytes2(cases[112:114]));
            if (_includes(cases[:112], cases[114:114 + size])) answers[count] = 0x01;
            cases = cases[114 + size:];
            ++count;
        }
        assembly ("memory-safe") {
            mstore(answers, count)
        }
    }

    function leafHash(ISeals.Leaf calldata leaf) external pure returns (bytes32) {
        return SumTree.leafHash(leaf.batch, leaf.dossierRoot, leaf.quantity);
    }

    function _includes(bytes calldata c, bytes calldata proof) private pure returns (bool) {
        uint64 quantity = uint64(bytes8(c[104:112]));
        bytes32 leaf = SumTree.leafHash(BatchKey.wrap(bytes32(c[40:72])), bytes32(c[72:104]), quantity);
        return SumTree.includes(bytes32(c[:32]), uint64(bytes8(c[32:40])), leaf, quantity, proof);
    }
}
