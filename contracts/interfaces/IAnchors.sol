// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorId} from "../types/Ids.sol";

/// @title Anchors
/// @notice That a list existed at a time: Merkle roots of event logs, of the audit log, of exported public registers.
interface IAnchors {
    struct Anchor {
        ActorId author;
        bytes32 topic;
        bytes32 root;
        uint64 count;
        uint40 submitBefore;
    }

    event ListAnchored(ActorId indexed author, bytes32 indexed topic, bytes32 root, uint64 count);

    error AnchorAlreadyPlaced(ActorId author, bytes32 topic, bytes32 root, uint40 time);

    /// @notice Anchors a list's root under a topic; signed by any enrolled actor on which no measure stands.
    function anchor(Anchor calldata statement, bytes calldata signature) external;

    /// @notice When `author` anchored `root` under `topic`; 0 when never. Never reverts.
    function anchoredAt(ActorId author, bytes32 topic, bytes32 root) external view returns (uint40);
}
