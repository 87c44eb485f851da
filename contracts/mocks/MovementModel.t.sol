// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ICertificates} from "../interfaces/ICertificates.sol";
import {IMeasures} from "../interfaces/IMeasures.sol";
import {IMovements} from "../interfaces/IMovements.sol";
import {ISeals} from "../interfaces/ISeals.sol";
import {Statements} from "../libraries/Statements.sol";
import {SumTree} from "../libraries/SumTree.sol";
import {BatchKey, CertificateId, ProductId, SealId} from "../types/Ids.sol";
import {Unit} from "../types/Kinds.sol";
import {Players} from "./Players.t.sol";

/// @dev What a bookkeeper would know who watches every act: who holds how much of which batch, what certificates have
/// spent, which yields hold. It is written from what was asked and whether it was taken, never from what the registry says.
abstract contract MovementModel is Players {
    uint40 internal constant LATE = type(uint40).max;
    uint256 internal constant GOODS = 5;
    uint256 internal constant PASTA = 4;
    uint64 internal constant QUOTA = 60_000;

    /// @dev What is counted together: a batch key under a seal. `leaf` is what it began with, 0 until it was opened.
    struct Cell {
        SealId seal;
        BatchKey batch;
        uint256 operator;
        uint256 good;
        uint64 leaf;
        uint64 lost;
        uint64 consumed;
    }

    struct Outcome {
        uint256 total;
        uint256 allowed;
    }

    Cell[] public cells;
    /// @dev Leaves that open a cell; a hostile seal has two of one batch.
    mapping(uint256 cell => IMovements.Opening[]) internal _leaves;
    mapping(uint256 cell => mapping(uint256 operator => uint64)) public held;
    mapping(CertificateId => uint256) public totals;
    mapping(CertificateId => uint256) public givenBack;
    mapping(uint256 output => mapping(uint256 input => uint256)) public ppm;
    Outcome[] public outcomes;
    string public fault;
    uint256 internal _nonce;

    constructor() {
        // Grape, DOCG, DOC, IGT; pasta is made of something or not at all.
        for (uint256 i = 0; i < GOODS; ++i) {
            uint8 rank = i == 0 || i == PASTA ? 0 : uint8(4 - i);
            registry.setProduct(goodId(i), ICertificates.ProductRules(SCHEME, Unit.Gram, false, i == PASTA, rank));
        }
        _setYield(1, 0, 700_000);
        _setYield(2, 0, 650_000);
        _setYield(2, 1, 1_000_000);
        _setYield(3, 2, 1_000_000);
        _setYield(PASTA, 0, 333_333);
    }

    /// @dev Grants everybody a certificate for everything; once.
    function prepare() external {
        if (registry.certificateOf(certificateOf(0, 0)).from != 0) return;
        for (uint256 operator = 0; operator < OPERATORS; ++operator) {
            for (uint256 good = 0; good < GOODS; ++good) {
                _grant(operator, good);
            }
        }
    }

    function goodId(uint256 i) public pure returns (ProductId) {
        return ProductId.wrap(bytes8(uint64(0x0e00 + i)));
    }

    function rankOf(uint256 good) public view returns (uint8) {
        return registry.productOf(goodId(good)).rank;
    }

    function certificateOf(uint256 operator, uint256 good) public pure returns (CertificateId) {
        return CertificateId.wrap(bytes8(uint64(0xf000 + operator * 16 + good)));
    }

    function countCells() external view returns (uint256) {
        return cells.length;
    }

    function countOutcomes() external view returns (uint256) {
        return outcomes.length;
    }

    function hashHandover(IMovements.Handover calldata s) external view returns (bytes32) {
        return _digest(Statements.hash(s));
    }

    function hashLoss(IMovements.Loss calldata s) external view returns (bytes32) {
        return _digest(Statements.hash(s));
    }

    function commit(IMovements.Input[] calldata inputs) external pure returns (bytes32) {
        return keccak256(abi.encode(inputs));
    }

    /// @dev An attestation over one leaf or two.
    function _attest(uint256 operator, uint256 good, ISeals.Leaf[] memory leaves)
        internal
        pure
        returns (ISeals.BatchAttestation memory s)
    {
        s.certificate = certificateOf(operator, good);
        s.count = uint24(leaves.length);
        s.submitBefore = LATE;
        s.root = _hash(leaves[0]);
        s.total = leaves[0].quantity;
        if (leaves.length == 1) return s;
        s.total += leaves[1].quantity;
        s.root = keccak256(
            abi.encodePacked(uint8(1), leaves[0].quantity, s.root, leaves[1].quantity, _hash(leaves[1]))
        );
    }

    /// @dev Writes down what was sealed: a cell for each batch key.
    function _keep(SealId seal, uint256 operator, uint256 good, ISeals.BatchAttestation memory s, ISeals.Leaf[] memory leaves)
        internal
    {
        totals[s.certificate] += s.total;
        for (uint256 i = 0; i < leaves.length; ++i) {
            bool again = i == 1 && BatchKey.unwrap(leaves[0].batch) == BatchKey.unwrap(leaves[1].batch);
            if (!again) cells.push(Cell(seal, leaves[i].batch, operator, good, 0, 0, 0));
            bytes memory proof = "";
            if (leaves.length == 2) {
                ISeals.Leaf memory other = leaves[1 - i];
                proof = abi.encodePacked(uint8(i == 0 ? 1 : 0), other.quantity, _hash(other));
            }
            _leaves[cells.length - 1].push(IMovements.Opening(s, leaves[i].dossierRoot, leaves[i].quantity, proof));
        }
    }

    /// @dev What the cell's opening, which is the last, does once the movement was taken.
    function _opened(uint256 cell, IMovements.Opening[] memory openings) internal {
        Cell storage c = cells[cell];
        if (openings.length == 0 || c.leaf != 0) return;
        c.leaf = openings[openings.length - 1].quantity;
        held[cell][c.operator] = c.leaf;
    }

    /// @dev How much `operator` would hold once `openings` were taken.
    function _wouldHold(uint256 cell, uint256 operator, IMovements.Opening[] memory openings)
        internal
        view
        returns (uint64)
    {
        Cell storage c = cells[cell];
        if (c.leaf == 0 && openings.length != 0 && c.operator == operator) return openings[openings.length - 1].quantity;
        return held[cell][operator];
    }

    /// @dev Whether nothing stands in the way of a movement of the cell, by what the registry itself says of measures.
    function _isFree(uint256 cell) internal view returns (bool) {
        Cell storage c = cells[cell];
        (IMeasures.MeasureRecord memory a, IMeasures.MeasureRecord memory b) =
            registry.batchMeasuresOf(c.batch, bodyId(c.operator));
        return !registry.sealOf(c.seal).measure.stands() && !a.kind.stands() && !b.kind.stands();
    }

    function _isActing(uint256 operator) internal view returns (bool) {
        return !registry.actorOf(operatorId(operator)).measure.stands();
    }

    function _setYield(uint256 output, uint256 input, uint64 parts) internal {
        registry.setYield(goodId(output), goodId(input), parts);
        ppm[output][input] = parts;
    }

    function _hash(ISeals.Leaf memory leaf) private pure returns (bytes32) {
        return SumTree.leafHash(leaf.batch, leaf.dossierRoot, leaf.quantity);
    }

    function _grant(uint256 operator, uint256 good) private {
        ICertificates.CertificateGrant memory s = ICertificates.CertificateGrant(
            certificateOf(operator, good), operatorId(operator), bodyId(operator), goodId(good), 1, LATE, QUOTA, LATE
        );
        registry.grant(s, _sign(s.controlBody, this.hashGrant(s)));
    }
}
