// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {RegistryAnnex} from "./RegistryAnnex.sol";
import {Movements} from "./parts/Movements.sol";
import {State} from "./parts/State.sol";

/// @title Registry
/// @notice The one contract that a phone has to know: who certified what, how much, and how it stands. What it answers to
/// is {IRegistry}.
/// @dev Immutable; a later version is a new deployment with its own EIP-712 domain. Seals, movements and measures are here;
/// whatever else it is asked runs in the annex that it created itself, over the slots of {State}, as if it were here.
contract Registry is Movements {
    address private immutable _annex;

    /// @param authority The AccessManager that answers who may call the governance functions.
    constructor(address authority) State(authority) {
        _annex = address(new RegistryAnnex());
    }

    fallback() external {
        address annex = _annex;
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, 0, calldatasize())
            let done := delegatecall(gas(), annex, free, calldatasize(), 0, 0)
            returndatacopy(free, 0, returndatasize())
            if iszero(done) { revert(free, returndatasize()) }
            return(free, returndatasize())
        }
    }
}
