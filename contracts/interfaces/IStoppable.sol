// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

/// @title Emergency stop
/// @notice Stops new certificates, amendments, seals, movements and anchors. Measures, cancellations, keys and reads are never stopped.
interface IStoppable {
    event RegistryStopped(address by);
    event RegistryResumed(address by);

    error RegistryIsStopped();

    /// @notice Stops new certificates, amendments, seals, movements and anchors. Governance only.
    function stop() external;

    /// @notice Ends the stop. Governance only.
    function resume() external;

    /// @notice Whether writes are stopped.
    function stopped() external view returns (bool);
}
