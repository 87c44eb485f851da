// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IActors} from "../interfaces/IActors.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Statements} from "../libraries/Statements.sol";
import {ActorSlot, inRole} from "../types/ActorSlot.sol";
import {ActorId, SchemeId} from "../types/Ids.sol";
import {Role} from "../types/Kinds.sol";

/// @dev Who may act. What register and place read of an actor lies in one slot.
abstract contract Actors is AccessManaged, EIP712, IActors {
    /// @dev A key of the past; it signed from `from` until the next one's.
    struct PastKey {
        uint40 from;
        bytes signer;
    }

    struct Accreditation {
        uint40 from;
        uint40 until;
    }

    uint256 private constant MAX_SIGNER_SIZE = 1044;
    uint256 private constant LAST_PRECOMPILE = 0xffff;

    mapping(ActorId => ActorSlot) internal _actors;
    mapping(ActorId => uint40) internal _actorMeasuredAt;
    /// @dev What follows the first 20 bytes of a longer signer; read only when the slot says that there is one.
    mapping(ActorId => bytes) private _tails;
    mapping(ActorId => PastKey[]) private _pastKeys;
    mapping(ActorId => mapping(SchemeId => Accreditation)) private _accreditations;

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
        _accreditations[controlBody][scheme] = Accreditation(from, until);
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
        Accreditation memory accreditation = _accreditations[controlBody][scheme];
        return (accreditation.from, accreditation.until);
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

    function _requireBefore(uint40 submitBefore) internal view {
        if (block.timestamp >= submitBefore) revert StatementExpired(submitBefore, block.timestamp);
    }

    function _enrolled(ActorId actor) internal view returns (ActorSlot a) {
        a = _actors[actor];
        if (a.keySince() == 0) revert ActorUnknown(actor);
    }

    /// @dev Enrolled, and no measure stands on it.
    function _acting(ActorId actor) internal view returns (ActorSlot a) {
        a = _enrolled(actor);
        if (a.measure().stands()) revert ActorSuspended(actor, a.measure());
    }

    function _actingAs(ActorId actor, Role role) internal view returns (ActorSlot a) {
        a = _enrolled(actor);
        if (a.role() != role) revert ActorRoleMismatch(actor, a.role(), role);
        if (a.measure().stands()) revert ActorSuspended(actor, a.measure());
    }

    function _requireAccredited(ActorId controlBody, SchemeId scheme) internal view {
        (uint40 from, uint40 until) = accreditationOf(controlBody, scheme);
        if (block.timestamp < from || block.timestamp >= until) {
            revert AccreditationNotInForce(controlBody, scheme, from, until, block.timestamp);
        }
    }

    function _requireSigned(ActorId actor, ActorSlot a, bytes32 digest, bytes calldata signature) internal view {
        if (a.keySince() > block.timestamp) revert ActorKeyNotInForce(actor, a.keySince(), block.timestamp);
        bool signed = a.hasTail()
            ? Signatures.byVerifier(a.head(), _tails[actor], digest, signature)
            : Signatures.byAccount(a.head(), digest, signature);
        if (!signed) revert StatementNotSigned(actor, digest);
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
        _actors[actor] = slot.withKey(address(bytes20(signer)), signer.length > 20, from);
        _tails[actor] = signer[20:];
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
