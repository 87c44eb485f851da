// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorId, SchemeId} from "../types/Ids.sol";
import {MeasureKind, Role} from "../types/Kinds.sol";

/// @title Actors
/// @notice Who may act, in which role, since when, with which key.
/// @dev A key is an ERC-7913 signer: 20 bytes (an account or an ERC-1271 wallet), or a verifier's 20 bytes followed by
/// the key it understands (P-256, WebAuthn, RSA). For 20 bytes an ECDSA signature by that account is enough even when the
/// account has code; only then is ERC-1271 asked. A verifier or wallet gets at most 1,000,000 gas. Intervals are half-open: [from, until). Times are Unix seconds.
interface IActors {
    /// @notice What the registry holds about an actor. `since` 0 means: not enrolled.
    /// @param measure The latest measure's kind; `None` and `Reinstatement` both mean that none stands.
    struct ActorRecord {
        Role role;
        uint40 since;
        uint16 keyVersion;
        MeasureKind measure;
        uint40 measuredAt;
        bytes signer;
    }

    /// @notice Asks that `signer` take the place of the actor's key; signed with the key of version `version - 1`.
    struct KeyRotation {
        ActorId actor;
        bytes signer;
        uint16 version;
        uint40 submitBefore;
    }

    event ActorEnrolled(ActorId indexed actor, Role indexed role, bytes signer);
    event ActorKeyRotated(ActorId indexed actor, uint16 indexed version, bytes signer);
    event ControlBodyAccredited(ActorId indexed controlBody, SchemeId indexed scheme, uint40 from, uint40 until);

    error ActorIdZero();
    error ActorAlreadyEnrolled(ActorId actor);
    error ActorRoleMissing(ActorId actor);
    error ActorUnknown(ActorId actor);
    error ActorRoleMismatch(ActorId actor, Role role, Role expected);
    error ActorSuspended(ActorId actor, MeasureKind measure);
    /// @dev Shorter than 20 bytes, longer than 1,044, or its first 20 bytes are a precompile's or zero: nobody holds those.
    error ActorSignerMalformed(ActorId actor, bytes signer);
    /// @dev In the second of a rotation neither key signs.
    error ActorKeyNotInForce(ActorId actor, uint40 from, uint256 time);
    error ActorKeyVersionMismatch(ActorId actor, uint16 version, uint16 expected);
    error AccreditationIntervalEmpty(uint40 from, uint40 until);
    error AccreditationNotInForce(ActorId controlBody, SchemeId scheme, uint40 from, uint40 until, uint256 time);
    /// @dev No signature of `actor`'s current key over `digest`.
    error StatementNotSigned(ActorId actor, bytes32 digest);
    error StatementExpired(uint40 submitBefore, uint256 time);

    /// @notice Enrols an actor with its first key. Governance only.
    function enrol(ActorId actor, Role role, bytes calldata signer) external;

    /// @notice Replaces a key that is lost or stolen. Governance only; the history of keys is kept.
    /// @dev The old key signs no more from this transaction on, the new one from the next second: so each second has one
    /// key, and the key of a seal is told by the seal's time.
    function replaceKey(ActorId actor, bytes calldata signer) external;

    /// @notice Replaces an actor's key at its own request, signed with the key it replaces.
    /// @dev Takes effect as {replaceKey} does. Checks in this order: {StatementExpired}, {ActorUnknown},
    /// {ActorKeyVersionMismatch}, {ActorKeyNotInForce}, {StatementNotSigned}, {ActorSignerMalformed}.
    function rotateKey(KeyRotation calldata rotation, bytes calldata signature) external;

    /// @notice Accredits a control body for a scheme over [from, until); a later call replaces the interval. Governance only.
    /// @dev An `until` already past ends it with this second, and the event says so: what was certified by now was certified
    /// under an accreditation. Seals placed before stay on record; each proves by being there that its body was accredited then.
    function accredit(ActorId controlBody, SchemeId scheme, uint40 from, uint40 until) external;

    /// @notice What is on record about `actor`; never reverts.
    function actorOf(ActorId actor) external view returns (ActorRecord memory);

    /// @notice The key that `actor` had at instant `time`; empty when it was not enrolled yet. Never reverts.
    function signerAt(ActorId actor, uint40 time) external view returns (bytes memory);

    /// @notice The interval over which the body may have seals and certificates placed; (0, 0) when never. Never reverts.
    /// @dev The latest interval only: it says nothing about a seal placed under an earlier one.
    function accreditationOf(ActorId controlBody, SchemeId scheme) external view returns (uint40 from, uint40 until);

    /// @notice Whether `signature` over `digest` is by the key that `actor` had at instant `time`. Never reverts.
    function isSignedBy(ActorId actor, bytes32 digest, bytes calldata signature, uint40 time) external view returns (bool);
}
