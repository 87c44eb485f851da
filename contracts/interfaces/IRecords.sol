// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {BatchKey, SealId} from "../types/Ids.sol";
import {IActors} from "./IActors.sol";
import {ICertificates} from "./ICertificates.sol";
import {IMeasures} from "./IMeasures.sol";
import {ISeals} from "./ISeals.sol";

/// @title Records
/// @notice What a phone asks for.
interface IRecords {
    /// @notice Everything on record that bears on one batch under one seal, in one call.
    struct BatchRecord {
        ISeals.SealRecord seal;
        ICertificates.CertificateRecord certificate;
        ICertificates.ProductRules product;
        uint40 accreditedFrom;
        uint40 accreditedUntil;
        IMeasures.MeasureRecord batchByInspector;
        IMeasures.MeasureRecord batchByControlBody;
        IActors.ActorRecord operator;
        IActors.ActorRecord controlBody;
        bytes operatorSigner;
        bytes controlBodySigner;
    }

    /// @notice What is on record for `batch` under `seal`; never reverts, and does not say that the batch lies under the seal.
    /// @dev `operatorSigner` and `controlBodySigner` are the keys at the time of the seal, or now when there is no seal. The
    /// product's rules and the accreditation are those of now; that they were kept when the seal was placed is what its
    /// being on record says.
    function recordOf(SealId seal, BatchKey batch) external view returns (BatchRecord memory);
}
