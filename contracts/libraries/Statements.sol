// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IActors} from "../interfaces/IActors.sol";
import {IAnchors} from "../interfaces/IAnchors.sol";
import {ICertificates} from "../interfaces/ICertificates.sol";
import {IMeasures} from "../interfaces/IMeasures.sol";
import {IMovements} from "../interfaces/IMovements.sol";
import {ISeals} from "../interfaces/ISeals.sol";

/// @title Statements
/// @notice The EIP-712 struct hash of every statement; twin of core/seal/statements.ts.
/// @dev A struct of atomic members only lies in calldata as EIP-712 encodes it, member by member.
library Statements {
    bytes32 private constant BATCH_ATTESTATION = keccak256(
        "BatchAttestation(bytes8 certificate,bytes32 root,uint64 total,uint24 count,bytes32 specification,bytes32 inputs,uint40 submitBefore)"
    );
    bytes32 private constant CANCELLATION = keccak256("Cancellation(bytes32 seal,bytes8 by)");
    bytes32 private constant CERTIFICATE_GRANT = keccak256(
        "CertificateGrant(bytes8 certificate,bytes8 operator,bytes8 controlBody,bytes8 product,uint40 from,uint40 until,uint64 quota,uint40 submitBefore)"
    );
    bytes32 private constant CERTIFICATE_AMENDMENT = keccak256(
        "CertificateAmendment(bytes8 certificate,uint40 until,uint64 quota,uint16 version,uint40 submitBefore)"
    );
    bytes32 private constant MEASURE = keccak256(
        "Measure(bytes8 author,uint8 subjectKind,bytes32 subject,uint8 kind,uint8 sequence,bytes32 reason,uint40 submitBefore)"
    );
    bytes32 private constant KEY_ROTATION =
        keccak256("KeyRotation(bytes8 actor,bytes signer,uint16 version,uint40 submitBefore)");
    bytes32 private constant ANCHOR =
        keccak256("Anchor(bytes8 author,bytes32 topic,bytes32 root,uint64 count,uint40 submitBefore)");

    bytes32 private constant HANDOVER = keccak256(
        "Handover(bytes8 handover,bytes32 seal,bytes32 batch,bytes8 from,bytes8 to,uint64 quantity,bytes32 document,uint40 submitBefore)"
    );
    bytes32 private constant HANDOVER_CANCELLATION = keccak256("HandoverCancellation(bytes32 handover,bytes8 by)");
    bytes32 private constant LOSS = keccak256(
        "Loss(bytes8 loss,bytes32 seal,bytes32 batch,bytes8 holder,uint64 quantity,bytes32 cause,uint40 submitBefore)"
    );

    function hash(ISeals.BatchAttestation calldata s) internal pure returns (bytes32) {
        uint256 members;
        assembly {
            members := s
        }
        return _hash(BATCH_ATTESTATION, members, 7);
    }

    function hash(ISeals.Cancellation memory s) internal pure returns (bytes32) {
        return keccak256(abi.encode(CANCELLATION, s));
    }

    function hash(ICertificates.CertificateGrant calldata s) internal pure returns (bytes32) {
        return keccak256(abi.encode(CERTIFICATE_GRANT, s));
    }

    function hash(ICertificates.CertificateAmendment calldata s) internal pure returns (bytes32) {
        return keccak256(abi.encode(CERTIFICATE_AMENDMENT, s));
    }

    function hash(IMeasures.Measure calldata s) internal pure returns (bytes32) {
        uint256 members;
        assembly {
            members := s
        }
        return _hash(MEASURE, members, 7);
    }

    function hash(IActors.KeyRotation calldata s) internal pure returns (bytes32) {
        return keccak256(abi.encode(KEY_ROTATION, s.actor, keccak256(s.signer), s.version, s.submitBefore));
    }

    function hash(IAnchors.Anchor calldata s) internal pure returns (bytes32) {
        return keccak256(abi.encode(ANCHOR, s));
    }

    function hash(IMovements.Handover calldata s) internal pure returns (bytes32) {
        uint256 members;
        assembly {
            members := s
        }
        return _hash(HANDOVER, members, 8);
    }

    function hash(IMovements.HandoverCancellation memory s) internal pure returns (bytes32) {
        return keccak256(abi.encode(HANDOVER_CANCELLATION, s));
    }

    function hash(IMovements.Loss calldata s) internal pure returns (bytes32) {
        uint256 members;
        assembly {
            members := s
        }
        return _hash(LOSS, members, 7);
    }

    /// @notice What a statement's `inputs` commits to: keccak256(abi.encode(inputs)); twin of core/seal/inputs-commitment.ts.
    function commitmentOf(IMovements.Input[] calldata inputs) internal pure returns (bytes32 commitment) {
        assembly ("memory-safe") {
            let encoded := mload(0x40)
            mstore(encoded, 0x20)
            mstore(add(encoded, 0x20), inputs.length)
            let size := mul(inputs.length, 0x60)
            calldatacopy(add(encoded, 0x40), inputs.offset, size)
            commitment := keccak256(encoded, add(size, 0x40))
        }
    }

    /// @dev On the hot path the words are hashed as they came. A word with bits outside its type hashes to something that
    /// nobody signed, where `abi.encode` would revert.
    function _hash(bytes32 typeHash, uint256 members, uint256 count) private pure returns (bytes32 structHash) {
        assembly ("memory-safe") {
            let encoded := mload(0x40)
            mstore(encoded, typeHash)
            calldatacopy(add(encoded, 0x20), members, shl(5, count))
            structHash := keccak256(encoded, shl(5, add(count, 1)))
        }
    }
}
