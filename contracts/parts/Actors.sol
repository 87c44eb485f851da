// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IActors} from "../interfaces/IActors.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Statements} from "../libraries/Statements.sol";
import {ActorSlot, inRole} from "../types/ActorSlot.sol";
import {ActorId, SchemeId} from "../types/Ids.sol";
import {Role} from "../types/Kinds.sol";
import {mandateOf} from "../types/MandateSlot.sol";
import {Acting} from "./Acting.sol";

/// @dev Who may act.
abstract contract Actors is Acting, IActors {
    uint256 private constant MAX_SIGNER_SIZE = 1044;
    uint256 private constant LAST_PRECOMPILE = 0xffff;

    /// @inheritdoc IActors
    function enrol(ActorId actor, Role role, bytes calldata signer) external restricted {
        // Check
        if (ActorId.unwrap(actor) == 0) revert ActorIdZero();
        if (_actors[actor].keySince() != 0) revert ActorAlreadyEnrolled(actor);
        if (role == Role.None) revert ActorRoleMissing(actor);
        // Effect
        _setKey(actor, inRole(role), uint40(block.timestamp), signer);
        emit ActorEnrolled(actor, role, signer);
    }

    /// @inheritdoc IActors
    function replaceKey(ActorId actor, bytes calldata signer) external restricted {
        ActorSlot current = _enrolled(actor);
        _succeedKey(actor, current, signer);
    }

    /// @inheritdoc IActors
    function rotateKey(KeyRotation calldata rotation, bytes calldata signature) external {
        // Check
        _requireBefore(rotation.submitBefore);
        ActorSlot current = _enrolled(rotation.actor);
        if (rotation.version != current.keyVersion() + 1) {
            revert ActorKeyVersionMismatch(rotation.actor, rotation.version, current.keyVersion() + 1);
        }
        _requireSigned(rotation.actor, current, _hashTypedDataV4(Statements.hash(rotation)), signature);
        // Effect
        _succeedKey(rotation.actor, current, rotation.signer);
    }

    /// @inheritdoc IActors
    function accredit(ActorId controlBody, SchemeId scheme, uint40 from, uint40 until) external restricted {
        // Check
        ActorSlot body = _enrolled(controlBody);
        if (body.role() != Role.ControlBody) revert ActorRoleMismatch(controlBody, body.role(), Role.ControlBody);
        if (from == 0 || until <= from) revert AccreditationIntervalEmpty(from, until);
        // Effect
        if (until <= block.timestamp) until = uint40(block.timestamp + 1);
        if (_mandates[controlBody][scheme].until() == 0) _schemes[controlBody].push(scheme);
        _accreditedFrom[controlBody][scheme] = from;
        _mandates[controlBody][scheme] = mandateOf(body, from, until);
        emit ControlBodyAccredited(controlBody, scheme, from, until);
    }

    /// @inheritdoc IActors
    function actorOf(ActorId actor) public view returns (ActorRecord memory) {
        ActorSlot a = _actors[actor];
        PastKey[] storage past = _pastKeys[actor];
        uint40 since = past.length == 0 ? a.keySince() : past[0].from;
        bytes memory signer = since == 0 ? bytes("") : _currentSigner(actor, a);
        return ActorRecord(a.role(), since, a.keyVersion(), a.measure(), _actorMeasuredAt[actor], signer);
    }

    /// @inheritdoc IActors
    function signerAt(ActorId actor, uint40 time) public view returns (bytes memory) {
        ActorSlot a = _actors[actor];
        if (a.keySince() == 0) return "";
        if (time >= a.keySince()) return _currentSigner(actor, a);
        PastKey[] storage past = _pastKeys[actor];
        // How many past keys had begun by `time`; their beginnings never decrease. The last of these signed then.
        uint256 low = 0;
        uint256 high = past.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (past[middle].from <= time) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? bytes("") : past[low - 1].signer;
    }

    /// @inheritdoc IActors
    function accreditationOf(ActorId controlBody, SchemeId scheme) public view returns (uint40 from, uint40 until) {
        return _accreditation(controlBody, scheme);
    }

    /// @inheritdoc IActors
    function isSignedBy(ActorId actor, bytes32 digest, bytes calldata signature, uint40 time)
        external
        view
        returns (bool)
    {
        bytes memory signer = signerAt(actor, time);
        if (signer.length == 0) return false;
        address head = address(bytes20(signer));
        if (signer.length == 20) return Signatures.byAccount(head, digest, signature);
        return Signatures.byVerifier(head, _tailOf(signer), digest, signature);
    }

    /// @dev The next key signs from the next second, and the present one no more: so each second has one key, and what
    /// was signed in this one is told apart by its time alone.
    function _succeedKey(ActorId actor, ActorSlot current, bytes calldata signer) private {
        _pastKeys[actor].push(PastKey(current.keySince(), _currentSigner(actor, current)));
        _setKey(actor, current, uint40(block.timestamp + 1), signer);
        emit ActorKeyRotated(actor, current.keyVersion() + 1, signer);
    }

    function _setKey(ActorId actor, ActorSlot slot, uint40 from, bytes calldata signer) private {
        if (signer.length < 20 || signer.length > MAX_SIGNER_SIZE || uint160(bytes20(signer)) <= LAST_PRECOMPILE) {
            revert ActorSignerMalformed(actor, signer);
        }
        _tails[actor] = signer[20:];
        _setActor(actor, slot.withKey(address(bytes20(signer)), signer.length > 20, from));
    }

    function _currentSigner(ActorId actor, ActorSlot a) private view returns (bytes memory) {
        return a.hasTail() ? abi.encodePacked(a.head(), _tails[actor]) : abi.encodePacked(a.head());
    }

    function _tailOf(bytes memory signer) private pure returns (bytes memory tail) {
        tail = new bytes(signer.length - 20);
        assembly ("memory-safe") {
            mcopy(add(tail, 0x20), add(signer, 0x34), mload(tail))
        }
    }
}
