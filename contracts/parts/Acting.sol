// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IActors} from "../interfaces/IActors.sol";
import {IStoppable} from "../interfaces/IStoppable.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
import {ActorId, ProductId, SchemeId} from "../types/Ids.sol";
import {Role} from "../types/Kinds.sol";
import {MandateSlot, mandateOf} from "../types/MandateSlot.sol";
import {State} from "./State.sol";

/// @dev What every act asks before it is done: that the registry runs, that it is in time, that its author may act and
/// signed. What a seal and a measure read of an actor lies in one slot.
abstract contract Acting is State {
    uint64 internal constant SAME_PRODUCT_YIELD = 1_000_000;

    modifier whenRunning() {
        if (_stopped) revert IStoppable.RegistryIsStopped();
        _;
    }

    function _requireBefore(uint40 submitBefore) internal view {
        if (block.timestamp >= submitBefore) revert IActors.StatementExpired(submitBefore, block.timestamp);
    }

    function _enrolled(ActorId actor) internal view returns (ActorSlot a) {
        a = _actors[actor];
        if (a.keySince() == 0) revert IActors.ActorUnknown(actor);
    }

    /// @dev Enrolled, and no measure stands on it.
    function _acting(ActorId actor) internal view returns (ActorSlot a) {
        a = _enrolled(actor);
        if (a.isHeld()) revert IActors.ActorSuspended(actor, a.measure());
    }

    function _actingAs(ActorId actor, Role role) internal view returns (ActorSlot a) {
        a = _enrolled(actor);
        if (a.role() != role) revert IActors.ActorRoleMismatch(actor, a.role(), role);
        if (a.isHeld()) revert IActors.ActorSuspended(actor, a.measure());
    }

    function _requireAccredited(ActorId controlBody, SchemeId scheme) internal view {
        (uint40 from, uint40 until) = _accreditation(controlBody, scheme);
        if (block.timestamp < from || block.timestamp >= until) {
            revert IActors.AccreditationNotInForce(controlBody, scheme, from, until, block.timestamp);
        }
    }

    /// @dev The body may certify in the scheme now: no measure stands on it, it is accredited, its key is in force.
    function _mandated(ActorId controlBody, SchemeId scheme) internal view returns (MandateSlot mandate) {
        mandate = _mandates[controlBody][scheme];
        if (mandate.isHeld()) revert IActors.ActorSuspended(controlBody, _actors[controlBody].measure());
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
        if (!signed) revert IActors.StatementNotSigned(actor, digest);
    }

    /// @dev Writes an actor's slot, and with it the mandates that repeat what it says.
    function _setActor(ActorId actor, ActorSlot slot) internal {
        _actors[actor] = slot;
        SchemeId[] storage schemes = _schemes[actor];
        for (uint256 i = 0; i < schemes.length; ++i) {
            (uint40 from, uint40 until) = _accreditation(actor, schemes[i]);
            _mandates[actor][schemes[i]] = mandateOf(slot, from, until);
        }
    }

    function _requireKeyInForce(ActorId actor, ActorSlot a) private view {
        if (a.keySince() > block.timestamp) revert IActors.ActorKeyNotInForce(actor, a.keySince(), block.timestamp);
    }

    /// @dev Units of `output` that may be made of 1,000,000 units of `input`.
    function _yield(ProductId output, ProductId input) internal view returns (uint64 ppm) {
        if (output == input) return SAME_PRODUCT_YIELD;
        Product storage p = _products[output];
        return p.mainInput == input ? p.mainPpm : _yields[output][input];
    }

    function _accreditation(ActorId controlBody, SchemeId scheme) internal view returns (uint40 from, uint40 until) {
        return (_accreditedFrom[controlBody][scheme], _mandates[controlBody][scheme].until());
    }
}
