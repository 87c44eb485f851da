// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IStoppable} from "../interfaces/IStoppable.sol";

/// @dev The emergency stop for new certificates, seals and anchors.
abstract contract Stoppable is AccessManaged, IStoppable {
    /// @inheritdoc IStoppable
    bool public stopped;

    modifier whenRunning() {
        if (stopped) revert RegistryIsStopped();
        _;
    }

    /// @inheritdoc IStoppable
    function stop() external restricted {
        stopped = true;
        emit RegistryStopped(msg.sender);
    }

    /// @inheritdoc IStoppable
    function resume() external restricted {
        stopped = false;
        emit RegistryResumed(msg.sender);
    }
}
