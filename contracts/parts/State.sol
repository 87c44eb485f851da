// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ActorSlot} from "../types/ActorSlot.sol";
import {BatchMeasure, BatchSlot} from "../types/BatchSlot.sol";
import {HoldingSlot} from "../types/HoldingSlot.sol";
import {ActorId, BatchKey, CertificateId, ProductId, SchemeId, SealId} from "../types/Ids.sol";
import {Unit} from "../types/Kinds.sol";
import {MandateSlot} from "../types/MandateSlot.sol";
import {PartiesSlot} from "../types/PartiesSlot.sol";
import {SealSlot} from "../types/SealSlot.sol";
import {TermsSlot} from "../types/TermsSlot.sol";

/// @dev Everything that the registry stores, in one place. The Registry and its annex run over the same slots: both inherit
/// this, and no other contract of theirs declares a variable.
abstract contract State is AccessManaged, EIP712 {
    /// @dev A key of the past; it signed from `from` until the next one's.
    struct PastKey {
        uint40 from;
        bytes signer;
    }

    /// @dev `next` is the certificate that follows for the same operator and product; it and `measuredAt` share a slot
    /// that no seal reads.
    struct Certificate {
        PartiesSlot parties;
        TermsSlot terms;
        CertificateId next;
        uint40 measuredAt;
    }

    /// @dev A product's rules, and beside them the yield from the first product that it may be made of, so that a
    /// transformation reads one slot for both; further yields lie in `_yields`.
    struct Product {
        SchemeId scheme;
        Unit unit;
        bool countersigned;
        bool processed;
        uint8 rank;
        ProductId mainInput;
        uint64 mainPpm;
    }

    /// @dev A word in a struct, so that whoever reads it and writes it finds its place once.
    struct HoldingCell {
        HoldingSlot slot;
    }

    bool internal _stopped;

    mapping(ActorId => ActorSlot) internal _actors;
    mapping(ActorId => uint40) internal _actorMeasuredAt;
    /// @dev What follows the first 20 bytes of a longer signer; read only when the slot says that there is one.
    mapping(ActorId => bytes) internal _tails;
    mapping(ActorId => PastKey[]) internal _pastKeys;
    /// @dev The schemes in which a body has or had a mandate.
    mapping(ActorId => SchemeId[]) internal _schemes;
    mapping(ActorId => mapping(SchemeId => MandateSlot)) internal _mandates;
    /// @dev Beside the mandate, which no longer tells it once the body has a later key.
    mapping(ActorId => mapping(SchemeId => uint40)) internal _accreditedFrom;

    mapping(ProductId => Product) internal _products;
    mapping(ProductId output => mapping(ProductId input => uint64 ppm)) internal _yields;
    mapping(CertificateId => Certificate) internal _certificates;
    mapping(ActorId operator => mapping(ProductId => CertificateId)) internal _latest;

    mapping(SealId => SealSlot) internal _seals;
    mapping(BatchKey => BatchSlot) internal _batches;
    /// @dev Measures of the control bodies that have no place in the batch's own slot.
    mapping(BatchKey => mapping(ActorId controlBody => BatchMeasure)) internal _furtherMeasures;
    mapping(SealId => mapping(BatchKey => mapping(ActorId holder => HoldingCell))) internal _holdings;
    /// @dev By the EIP-712 hash of a handover or a loss.
    mapping(bytes32 movement => uint40) internal _movedAt;
    mapping(ActorId => mapping(bytes32 topic => mapping(bytes32 root => uint40))) internal _anchoredAt;

    constructor(address authority) AccessManaged(authority) EIP712("Filigrana", "1") {}
}
