// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IStoppable} from "../interfaces/IStoppable.sol";
import {State} from "./State.sol";

/// @dev The emergency stop for new certificates, seals, movements and anchors.
abstract contract Stoppable is State, IStoppable {
    /// @inheritdoc IStoppable
    function stop() external restricted {
        _stopped = true;
        emit RegistryStopped(msg.sender);
    }

    /// @inheritdoc IStoppable
    function resume() external restricted {
        _stopped = false;
        emit RegistryResumed(msg.sender);
    }

    /// @inheritdoc IStoppable
    function stopped() external view returns (bool) {
        return _stopped;
    }
}
