// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IERC7913SignatureVerifier} from "@openzeppelin/contracts/interfaces/IERC7913.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title Signatures of ERC-7913 signers
/// @notice Whether a signature over a digest is by a signer: an account, a contract wallet, or a verifier's key.
/// @dev Differs from OpenZeppelin's SignatureChecker in three ways: recovers before it looks for code (an account's
/// signature costs no cold read of its code), copies 32 bytes of an answer and no more, and gives a stranger's contract a
/// bounded amount of gas. Answers, never reverts.
library Signatures {
    /// @dev Enough for P-256 in Solidity (about 240,000) and RSA; little enough for a caller to survive it.
    uint256 internal constant VERIFIER_GAS = 1_000_000;

    /// @notice Whether the account `signer` signed, by ECDSA, or says by ERC-1271 that it did.
    function byAccount(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        // A flawed signature recovers to zero, which is nobody's address.
        (address recovered,,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (recovered == signer && signer != address(0)) return true;
        bytes memory question = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        return _affirms(signer, question, IERC1271.isValidSignature.selector);
    }

    /// @notice Whether the ERC-7913 `verifier` says that `key` signed.
    function byVerifier(address verifier, bytes memory key, bytes32 digest, bytes calldata signature)
        internal
        view
        returns (bool)
    {
        bytes memory question = abi.encodeCall(IERC7913SignatureVerifier.verify, (key, digest, signature));
        return _affirms(verifier, question, IERC7913SignatureVerifier.verify.selector);
    }

    /// @dev The answer is attacker-controlled: anything but the selector in a word of its own is a no.
    function _affirms(address asked, bytes memory question, bytes4 yes) private view returns (bool affirmed) {
        assembly ("memory-safe") {
            let success := staticcall(VERIFIER_GAS, asked, add(question, 0x20), mload(question), 0x00, 0x20)
            affirmed := and(success, and(gt(returndatasize(), 0x1f), eq(mload(0x00), yes)))
        }
    }
}
