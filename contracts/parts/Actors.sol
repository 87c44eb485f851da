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
import {MandateSlot, mandateOf} from "../types/MandateSlot.sol";

/// @dev Who may act. What register and place read of an actor lies in one slot.
abstract contract Actors is AccessManaged, EIP712, IActors {
    /// @dev A key of the past; it signed from `from` until the next one's.
    struct PastKey {
        uint40 from;
        bytes signer;
    }

    uint256 private constant MAX_SIGNER_SIZE = 1044;
    uint256 private constant LAST_PRECOMPILE = 0xffff;

    mapping(ActorId => ActorSlot) private _actors;
    mapping(ActorId => uint40) internal _actorMeasuredAt;
    /// @dev What follows the first 20 bytes of a longer signer; read only when the slot says that there is one.
    mapping(ActorId => bytes) private _tails;
    mapping(ActorId => PastKey[]) private _pastKeys;
    /// @dev The schemes in which a body has or had a mandate.
    mapping(ActorId => SchemeId[]) private _schemes;
    mapping(ActorId => mapping(SchemeId => MandateSlot)) private _mandates;
    /// @dev Beside the mandate, which no longer tells it once the body has a later key.
    mapping(ActorId => mapping(SchemeId => uint40)) private _accreditedFrom;

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
        return (_accreditedFrom[controlBody][scheme], _mandates[controlBody][scheme].until());
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

    function _slotOf(ActorId actor) internal view returns (ActorSlot) {
        return _actors[actor];
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

    /// @dev The body may certify in the scheme now: no measure stands on it, it is accredited, its key is in force.
    function _mandated(ActorId controlBody, SchemeId scheme) internal view returns (MandateSlot mandate) {
        mandate = _mandates[controlBody][scheme];
        if (mandate.isHeld()) revert ActorSuspended(controlBody, _actors[controlBody].measure());
        if (block.timestamp < mandate.notBefore() || block.timestamp >= mandate.until()) {
            _requireAccredited(controlBody, scheme);
            _requireKeyInForce(controlBody, _actors[controlBody]);
        }
    }

    function _requireSigned(ActorId actor, ActorSlot a, bytes32 digest, bytes calldata signature) internal view {
        _requireKeyInForce(actor, a);
        _requireSignedBy(actor, a.head(), a.hasTail(), digest, signature);
    }

    function _requireSignedBy(ActorId actor, address head, bool hasTail, bytes32 digest, bytes calldata signature)
        internal
        view
    {
        bool signed = hasTail
            ? Signatures.byVerifier(head, _tails[actor], digest, signature)
            : Signatures.byAccount(head, digest, signature);
        if (!signed) revert StatementNotSigned(actor, digest);
    }

    /// @dev Writes an actor's slot, and with it the mandates that repeat what it says.
    function _setActor(ActorId actor, ActorSlot slot) internal {
        _actors[actor] = slot;
        SchemeId[] storage schemes = _schemes[actor];
        for (uint256 i = 0; i < schemes.length; ++i) {
            (uint40 from, uint40 until) = accreditationOf(actor, schemes[i]);
            _mandates[actor][schemes[i]] = mandateOf(slot, from, until);
        }
    }

    function _requireKeyInForce(ActorId actor, ActorSlot a) private view {
        if (a.keySince() > block.timestamp) revert ActorKeyNotInForce(actor, a.keySince(), block.timestamp);
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
