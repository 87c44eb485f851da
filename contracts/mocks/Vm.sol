// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

/// @dev The cheat codes that the Solidity tests use, by the names under which Hardhat's test runner knows them.
interface Vm {
    function addr(uint256 key) external pure returns (address);
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function warp(uint256 time) external;
    function assume(bool condition) external pure;
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
