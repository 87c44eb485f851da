// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ICertificates} from "./interfaces/ICertificates.sol";
import {IMeasures} from "./interfaces/IMeasures.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {ISeals} from "./interfaces/ISeals.sol";
import {RegistryHandler} from "./mocks/RegistryHandler.t.sol";
import {ActorId, CertificateId, ProductId, SealId} from "./types/Ids.sol";
import {MeasureKind} from "./types/Kinds.sol";

/// @dev The invariants of the registry over any order of acts by three operators, two control bodies, two inspectors, the
/// region and whoever forges. Each failure says the sentence that was broken. Run by `hardhat test solidity` without a
/// file name: given one, the runner does not know the handler's file and finds nothing to play with.
contract RegistryInvariants {
    error HardlyAnythingWasTaken(uint256 certificates, uint256 seals, uint256 measures);

    RegistryHandler private _handler;
    IRegistry private _registry;

    function setUp() external {
        _handler = new RegistryHandler();
        _registry = _handler.registry();
        for (uint256 i = 0; i < 6; ++i) {
            _handler.grant(i, i / 3, i, 500, 4000, 50_000);
        }
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    /// @dev The invariants are not kept for want of acts: of 600 at random the registry takes a good part.
    function test_the_handler_is_taken_seriously() external {
        for (uint256 i = 0; i < 600; ++i) {
            uint256 a = uint256(keccak256(abi.encode(i)));
            if (a % 16 == 0) _handler.grant(a >> 8, a >> 16, a >> 24, uint32(a >> 32), uint32(a >> 64), uint64(a >> 96));
            else if (a % 16 == 1) _handler.amend(a >> 8, uint32(a >> 16), uint64(a >> 64), false);
            else if (a % 16 == 2) _handler.govern(a >> 8, a >> 16, uint32(a >> 24));
            else if (a % 16 == 3) _handler.wait(uint16(a >> 8) % 200);
            else if (a % 16 == 4) _handler.replaceKey(a >> 8, a >> 16 & 1 == 1);
            else if (a % 16 < 12) _handler.register(a >> 8, uint64(a >> 24), uint24(a >> 96), uint8(a >> 128));
            else _handler.measure(a >> 8, a >> 16, uint8(a >> 24), uint8(a >> 32), uint8(a >> 40));
        }
        (uint256 certificates, uint256 seals) = _handler.counts();
        uint256 measures = _handler.measures();
        if (certificates < 10 || seals < 25 || measures < 15) revert HardlyAnythingWasTaken(certificates, seals, measures);
    }

    /// @dev Invariant 1.
    function invariant_totals_of_seals_are_used_and_within_quota() external view {
        (uint256 certificates, uint256 seals) = _handler.counts();
        uint256[] memory sums = new uint256[](certificates);
        for (uint256 i = 0; i < seals; ++i) {
            ISeals.SealRecord memory seal = _registry.sealOf(_handler.seals(i));
            sums[_handler.indexOf(seal.certificate)] += seal.total;
        }
        for (uint256 i = 0; i < certificates; ++i) {
            ICertificates.CertificateRecord memory record = _registry.certificateOf(_handler.certificates(i));
            require(sums[i] == record.used, "the totals of a certificate's seals are not what is used");
            require(record.used <= record.quota, "more is used than the quota");
        }
    }

    /// @dev Invariant 1, with two bodies at work.
    function invariant_certificates_of_one_operator_and_product_never_overlap() external view {
        (uint256 certificates,) = _handler.counts();
        for (uint256 i = 0; i < certificates; ++i) {
            ICertificates.CertificateRecord memory a = _registry.certificateOf(_handler.certificates(i));
            for (uint256 j = 0; j < i; ++j) {
                ICertificates.CertificateRecord memory b = _registry.certificateOf(_handler.certificates(j));
                if (a.operator != b.operator || ProductId.unwrap(a.product) != ProductId.unwrap(b.product)) continue;
                require(a.from >= b.until || b.from >= a.until, "two certificates overlap");
            }
        }
    }

    /// @dev Invariants 5 and 8.
    function invariant_a_seal_never_changes() external view {
        (, uint256 seals) = _handler.counts();
        for (uint256 i = 0; i < seals; ++i) {
            SealId id = _handler.seals(i);
            ISeals.SealRecord memory then = _handler.placedOf(id);
            ISeals.SealRecord memory now_ = _registry.sealOf(id);
            (now_.measure, now_.measuredAt) = (then.measure, then.measuredAt);
            require(keccak256(abi.encode(then)) == keccak256(abi.encode(now_)), "a seal has changed");
        }
    }

    /// @dev Invariant 6.
    function invariant_a_recall_is_final() external view {
        (, uint256 seals) = _handler.counts();
        for (uint256 i = 0; i < seals; ++i) {
            SealId id = _handler.seals(i);
            bool stands = _registry.sealOf(id).measure == MeasureKind.Recall;
            require(stands == _handler.recalled(SealId.unwrap(id)), "a seal's recall came or went by itself");
        }
        for (uint256 i = 0; i < 4; ++i) {
            bytes32 key = keccak256(abi.encode("batch", i));
            (IMeasures.MeasureRecord memory byInspector,) = _registry.batchMeasuresOf(_handler.batchKey(i), ActorId.wrap(0));
            bool stands = byInspector.kind == MeasureKind.Recall;
            require(stands == _handler.recalled(key), "a batch's recall came or went by itself");
        }
    }

    /// @dev Invariants 5, 6 and 8: what the registry should never have taken.
    function invariant_nothing_was_taken_that_should_be_refused() external view {
        string memory fault = _handler.fault();
        require(bytes(fault).length == 0, fault);
    }
}
