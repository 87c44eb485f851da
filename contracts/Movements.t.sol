// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ICertificates} from "./interfaces/ICertificates.sol";
import {IMovements} from "./interfaces/IMovements.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {MovementHandler} from "./mocks/MovementHandler.t.sol";
import {BatchKey, CertificateId, SealId} from "./types/Ids.sol";

/// @dev The invariants of movements over any order of acts by three operators, two control bodies, two inspectors, the region
/// and whoever forges, against a bookkeeper of its own. How many acts the runner plays is in hardhat.config.ts.
contract MovementInvariants {
    error HardlyAnythingWasTaken(uint256 handovers, uint256 transformations, uint256 losses, uint256 refusals);

    uint256 private constant OPERATORS = 3;
    uint256 private constant GOODS = 5;

    MovementHandler private _handler;
    IRegistry private _registry;

    function setUp() external {
        _handler = new MovementHandler();
        _registry = _handler.registry();
        _handler.prepare();
        for (uint256 i = 0; i < 6; ++i) {
            _handler.seal(i, i / 3, uint64(2000 + i), uint8(i));
        }
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    /// @dev The invariants are not kept for want of acts: of 600 at random the registry takes and refuses a good part.
    function test_the_handler_is_taken_seriously() external {
        for (uint256 i = 0; i < 600; ++i) {
            uint256 a = uint256(keccak256(abi.encode("movements", i)));
            if (a % 16 < 2) _handler.seal(a >> 8, a >> 16, uint64(a >> 24), uint8(a >> 96));
            else if (a % 16 < 8) _handler.handOver(a >> 8, a >> 24, a >> 40, uint64(a >> 56), uint8(a >> 128));
            else if (a % 16 < 9) _handler.handOverAgain(a >> 8 & 1 == 1);
            else if (a % 16 < 12) _handler.transform(a >> 8, a >> 16, a >> 24, uint64(a >> 128), uint8(a >> 200));
            else if (a % 16 < 14) _handler.lose(a >> 8, a >> 24, uint64(a >> 40), uint8(a >> 128));
            else if (a % 16 < 15) _handler.measure(a >> 8, a >> 24, uint8(a >> 40), uint8(a >> 48));
            else _handler.ruleYield(a >> 8, a >> 16, uint64(a >> 24));
        }
        require(bytes(_handler.fault()).length == 0, _handler.fault());
        (uint256 handovers, uint256 transformations) = (_handler.handovers(), _handler.transformations());
        if (handovers < 15 || transformations < 5 || _handler.losses() < 5 || _handler.refusals() < 100) {
            revert HardlyAnythingWasTaken(handovers, transformations, _handler.losses(), _handler.refusals());
        }
    }

    /// @dev Invariant 1, with what splitting gives back.
    function invariant_movements_keep_used_at_what_was_sealed_less_what_was_given_back() external view {
        for (uint256 i = 0; i < OPERATORS * GOODS; ++i) {
            CertificateId id = _handler.certificateOf(i / GOODS, i % GOODS);
            ICertificates.CertificateRecord memory record = _registry.certificateOf(id);
            require(record.used == _handler.totals(id) - _handler.givenBack(id), "used is not what was sealed and given back");
            require(record.used <= record.quota, "more is used than the quota");
        }
    }

    /// @dev Invariant 3: per holder, and over all holders of a batch.
    function invariant_movements_bring_no_more_out_of_a_batch_than_was_in_it() external view {
        uint256 count = _handler.countCells();
        for (uint256 i = 0; i < count; ++i) {
            (SealId seal, BatchKey batch,,, uint64 leaf, uint64 lost, uint64 consumed) = _handler.cells(i);
            uint256 left = 0;
            for (uint256 j = 0; j < OPERATORS; ++j) {
                IMovements.Holding memory h = _registry.holdingOf(seal, batch, _handler.operatorId(j));
                require(h.gone <= h.received, "more is gone than was received");
                require(h.received - h.gone == _handler.held(i, j), "a holding is not what was moved into it and out of it");
                left += h.received - h.gone;
            }
            require(left + lost + consumed == leaf, "what is held, lost and consumed is not what the batch began with");
        }
    }

    /// @dev Invariant 4: what came out is within the yields of then, and no yield raises a rank.
    function invariant_movements_make_no_more_than_the_yields_allow() external view {
        uint256 count = _handler.countOutcomes();
        for (uint256 i = 0; i < count; ++i) {
            (uint256 total, uint256 allowed) = _handler.outcomes(i);
            require(total * 1_000_000 <= allowed, "more came out than the yields allow");
        }
        for (uint256 i = 0; i < GOODS * GOODS; ++i) {
            (uint256 output, uint256 input) = (i / GOODS, i % GOODS);
            if (output == input || _registry.yieldOf(_handler.goodId(output), _handler.goodId(input)) == 0) continue;
            (uint8 to, uint8 from) = (_handler.rankOf(output), _handler.rankOf(input));
            require(from == 0 || to <= from, "a yield raises the rank");
        }
    }

    /// @dev Invariants 3, 4 and 5: nothing was taken that should be refused, nor refused that should be taken.
    function invariant_movements_are_taken_exactly_when_they_should_be() external view {
        string memory fault = _handler.fault();
        require(bytes(fault).length == 0, fault);
    }
}
