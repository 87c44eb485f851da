// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IRecords} from "./interfaces/IRecords.sol";
import {Actors} from "./parts/Actors.sol";
import {Anchors} from "./parts/Anchors.sol";
import {Certificates} from "./parts/Certificates.sol";
import {State} from "./parts/State.sol";
import {Stoppable} from "./parts/Stoppable.sol";
import {Views} from "./parts/Views.sol";
import {BatchKey, SealId} from "./types/Ids.sol";

/// @title Registry, rarer acts
/// @notice Code that the Registry runs over its own storage: governance, certificates, anchors and the record of a batch.
/// @dev Nothing is on record at this contract's own address, and nobody can put anything there: it has no authority.
contract RegistryAnnex is Actors, Stoppable, Certificates, Anchors, Views, IRecords {
    constructor() State(address(0)) {}

    /// @inheritdoc IRecords
    function recordOf(SealId seal, BatchKey batch) external view returns (BatchRecord memory record) {
        record.seal = _sealRecord(seal);
        record.certificate = certificateOf(record.seal.certificate);
        record.product = productOf(record.certificate.product);
        (record.accreditedFrom, record.accreditedUntil) =
            accreditationOf(record.certificate.controlBody, record.product.scheme);
        (record.batchByInspector, record.batchByControlBody) = _measuresOn(batch, record.certificate.controlBody);
        record.operator = actorOf(record.certificate.operator);
        record.controlBody = actorOf(record.certificate.controlBody);
        uint40 time = record.seal.sealedAt == 0 ? uint40(block.timestamp) : record.seal.sealedAt;
        record.operatorSigner = signerAt(record.certificate.operator, time);
        record.controlBodySigner = signerAt(record.certificate.controlBody, time);
    }
}
