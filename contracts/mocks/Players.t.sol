// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Registry} from "../Registry.sol";
import {IActors} from "../interfaces/IActors.sol";
import {ICertificates} from "../interfaces/ICertificates.sol";
import {IMeasures} from "../interfaces/IMeasures.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {ISeals} from "../interfaces/ISeals.sol";
import {Statements} from "../libraries/Statements.sol";
import {ActorId, ProductId, SchemeId} from "../types/Ids.sol";
import {Role, Unit} from "../types/Kinds.sol";
import {vm} from "./Vm.sol";

/// @dev A registry with three operators, two control bodies, two inspectors and two products, and everyone's keys.
/// This contract is the region: the administrator of the registry's AccessManager.
abstract contract Players {
    uint256 internal constant OPERATORS = 3;
    uint256 internal constant BODIES = 2;
    uint256 internal constant INSPECTORS = 2;
    uint256 internal constant PRODUCTS = 2;
    SchemeId internal constant SCHEME = SchemeId.wrap("DOCG");

    IRegistry public immutable registry;
    bytes32 private immutable _domain;

    constructor() {
        vm.warp(1_793_491_200);
        registry = IRegistry(address(new Registry(address(new AccessManager(address(this))))));
        _domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Filigrana"),
                keccak256("1"),
                block.chainid,
                registry
            )
        );
        for (uint256 i = 0; i < OPERATORS; ++i) {
            _enrol(operatorId(i), Role.Operator);
        }
        for (uint256 i = 0; i < INSPECTORS; ++i) {
            _enrol(inspectorId(i), Role.Inspector);
        }
        for (uint256 i = 0; i < BODIES; ++i) {
            _enrol(bodyId(i), Role.ControlBody);
            registry.accredit(bodyId(i), SCHEME, 1, type(uint40).max);
        }
        for (uint256 i = 0; i < PRODUCTS; ++i) {
            registry.setProduct(productId(i), ICertificates.ProductRules(SCHEME, Unit.Gram, i == 0, false, 0));
        }
    }

    function hashGrant(ICertificates.CertificateGrant calldata s) external view returns (bytes32) {
        return _digest(Statements.hash(s));
    }

    function hashAmendment(ICertificates.CertificateAmendment calldata s) external view returns (bytes32) {
        return _digest(Statements.hash(s));
    }

    function hashMeasure(IMeasures.Measure calldata s) external view returns (bytes32) {
        return _digest(Statements.hash(s));
    }

    function operatorId(uint256 i) public pure returns (ActorId) {
        return ActorId.wrap(bytes8(uint64(0x0a00 + i % OPERATORS)));
    }

    function bodyId(uint256 i) public pure returns (ActorId) {
        return ActorId.wrap(bytes8(uint64(0x0b00 + i % BODIES)));
    }

    function inspectorId(uint256 i) public pure returns (ActorId) {
        return ActorId.wrap(bytes8(uint64(0x0c00 + i % INSPECTORS)));
    }

    function productId(uint256 i) public pure returns (ProductId) {
        return ProductId.wrap(bytes8(uint64(0x0d00 + i % PRODUCTS)));
    }

    function _sign(ActorId by, bytes32 digest) internal view returns (bytes memory) {
        return _signWith(_key(by, 0), digest);
    }

    function _signWith(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _signCancellation(ISeals.Cancellation memory s) internal view returns (bytes memory) {
        return _sign(s.by, _digest(Statements.hash(s)));
    }

    function _enrol(ActorId actor, Role role) private {
        registry.enrol(actor, role, abi.encodePacked(vm.addr(_key(actor, 1))));
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", _domain, structHash));
    }

    /// @dev The actor's key of a version; version 0 stands for the present one.
    function _key(ActorId actor, uint16 version) internal view returns (uint256) {
        if (version == 0) version = registry.actorOf(actor).keyVersion;
        return uint256(keccak256(abi.encode("filigrana test key", actor, version))) >> 1;
    }
}
