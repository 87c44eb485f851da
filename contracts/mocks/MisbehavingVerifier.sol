// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

/// @dev Answers any question, ERC-1271 or ERC-7913, in the way it was made for.
contract MisbehavingVerifier {
    enum Manner {
        Reverts,
        RevertsWithYes,
        AnswersNothing,
        AnswersShort,
        AnswersGarbageBehindYes,
        AnswersOtherYes,
        AnswersMegabyte,
        BurnsAllGas,
        AnswersYesAtLength
    }

    Manner private immutable _manner;

    constructor(Manner manner) {
        _manner = manner;
    }

    fallback() external {
        Manner manner = _manner;
        bytes32 yes = bytes32(msg.sig);
        if (manner == Manner.BurnsAllGas) {
            assembly {
                invalid()
            }
        }
        if (manner == Manner.Reverts) revert("no");
        if (manner == Manner.RevertsWithYes) {
            assembly {
                mstore(0, yes)
                revert(0, 32)
            }
        }
        uint256 size = manner == Manner.AnswersNothing
            ? 0
            : manner == Manner.AnswersShort ? 4 : manner == Manner.AnswersMegabyte ? 2 ** 20 : 32;
        if (manner == Manner.AnswersYesAtLength) size = 2 ** 12;
        if (manner == Manner.AnswersGarbageBehindYes) yes = yes | bytes32(uint256(1));
        if (manner == Manner.AnswersOtherYes || manner == Manner.AnswersMegabyte) yes = bytes32(bytes4(0xdeadbeef));
        assembly {
            mstore(0, yes)
            return(0, size)
        }
    }
}
