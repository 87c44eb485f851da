// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IAnchors} from "../interfaces/IAnchors.sol";
import {Statements} from "../libraries/Statements.sol";
import {ActorId} from "../types/Ids.sol";
import {Acting} from "./Acting.sol";

/// @dev That a list existed at a time.
abstract contract Anchors is Acting, IAnchors {
    /// @inheritdoc IAnchors
    function anchor(Anchor calldata s, bytes calldata signature) external whenRunning {
        // Check
        _requireBefore(s.submitBefore);
        uint40 before = _anchoredAt[s.author][s.topic][s.root];
        if (before != 0) revert AnchorAlreadyPlaced(s.author, s.topic, s.root, before);
        _requireSigned(s.author, _acting(s.author), _hashTypedDataV4(Statements.hash(s)), signature);
        // Effect
        _anchoredAt[s.author][s.topic][s.root] = uint40(block.timestamp);
        emit ListAnchored(s.author, s.topic, s.root, s.count);
    }

    /// @inheritdoc IAnchors
    function anchoredAt(ActorId author, bytes32 topic, bytes32 root) external view returns (uint40) {
        return _anchoredAt[author][topic][root];
    }
}
