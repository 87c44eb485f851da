// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {Anchors} from "./parts/Anchors.sol";
import {Movements} from "./parts/Movements.sol";
import {BatchKey, SealId} from "./types/Ids.sol";

/// @title Registry
/// @notice The one contract that a phone has to know: who certified what, how much, and how it stands.
/// @dev Immutable; a later version is a new deployment with its own EIP-712 domain.
contract Registry is Movements, Anchors, IRegistry {
    /// @param authority The AccessManager that answers who may call the governance functions.
    constructor(address authority) AccessManaged(authority) EIP712("Filigrana", "1") {}

    /// @inheritdoc IRegistry
    function recordOf(SealId seal, BatchKey batch) external view returns (BatchRecord memory record) {
        record.seal = sealOf(seal);
        record.certificate = certificateOf(record.seal.certificate);
        record.product = productOf(record.certificate.product);
        (record.accreditedFrom, record.accreditedUntil) =
            accreditationOf(record.certificate.controlBody, record.product.scheme);
        (record.batchByInspector, record.batchByControlBody) =
            batchMeasuresOf(batch, record.certificate.controlBody);
        record.operator = actorOf(record.certificate.operator);
        record.controlBody = actorOf(record.certificate.controlBody);
        uint40 time = record.seal.sealedAt == 0 ? uint40(block.timestamp) : record.seal.sealedAt;
        record.operatorSigner = signerAt(record.certificate.operator, time);
        record.controlBodySigner = signerAt(record.certificate.controlBody, time);
    }
}
