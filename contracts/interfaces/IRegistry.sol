// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {BatchKey, SchemeId, SealId} from "../types/Ids.sol";
import {IActors} from "./IActors.sol";
import {IAnchors} from "./IAnchors.sol";
import {ICertificates} from "./ICertificates.sol";
import {IMeasures} from "./IMeasures.sol";
import {ISeals} from "./ISeals.sol";

/// @title Registry
/// @notice The one contract that a phone has to know.
interface IRegistry is IActors, ICertificates, ISeals, IMeasures, IAnchors {
    /// @notice Everything on record that bears on one batch under one seal, in one call.
    struct BatchRecord {
        SealRecord seal;
        CertificateRecord certificate;
        ProductRules product;
        uint40 accreditedFrom;
        uint40 accreditedUntil;
        MeasureRecord batchByInspector;
        MeasureRecord batchByControlBody;
        ActorRecord operator;
        ActorRecord controlBody;
        bytes operatorSigner;
        bytes controlBodySigner;
    }

    /// @notice What is on record for `batch` under `seal`; never reverts, and does not say that the batch lies under the seal.
    /// @dev `operatorSigner` and `controlBodySigner` are the keys at the time of the seal.
    function recordOf(SealId seal, BatchKey batch) external view returns (BatchRecord memory);

    /// @notice Stops new certificates, seals and anchors. Governance only. Measures and reads are never stopped.
    function stop() external;

    /// @notice Ends the stop. Governance only.
    function resume() external;

    /// @notice Whether writes are stopped.
    function stopped() external view returns (bool);
}
