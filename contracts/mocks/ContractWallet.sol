// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @dev A wallet that says yes to what its owner signed, until it is told to say no.
contract ContractWallet is IERC1271 {
    address private immutable _owner;
    bool public retired;

    constructor(address owner) {
        _owner = owner;
    }

    function retire() external {
        retired = true;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (address recovered,,) = ECDSA.tryRecoverCalldata(hash, signature);
        return !retired && recovered == _owner ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
