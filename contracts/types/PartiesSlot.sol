// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ActorId, ProductId, SchemeId} from "./Ids.sol";

/// @dev Whom and what a certificate joins, in one word; the scheme is the product's, which has one for life:
///
///   255      192       128           64         0
///    [ scheme | product | controlBody | operator ]
type PartiesSlot is uint256;

using {operator, controlBody, product, scheme} for PartiesSlot global;

function operator(PartiesSlot slot) pure returns (ActorId) {
    return ActorId.wrap(bytes8(uint64(PartiesSlot.unwrap(slot))));
}

function controlBody(PartiesSlot slot) pure returns (ActorId) {
    return ActorId.wrap(bytes8(uint64(PartiesSlot.unwrap(slot) >> 64)));
}

function product(PartiesSlot slot) pure returns (ProductId) {
    return ProductId.wrap(bytes8(uint64(PartiesSlot.unwrap(slot) >> 128)));
}

function scheme(PartiesSlot slot) pure returns (SchemeId) {
    return SchemeId.wrap(bytes8(uint64(PartiesSlot.unwrap(slot) >> 192)));
}

function partiesOf(ActorId anOperator, ActorId aBody, ProductId aProduct, SchemeId aScheme) pure returns (PartiesSlot) {
    return PartiesSlot.wrap(
        uint64(ActorId.unwrap(anOperator)) | uint256(uint64(ActorId.unwrap(aBody))) << 64
            | uint256(uint64(ProductId.unwrap(aProduct))) << 128 | uint256(uint64(SchemeId.unwrap(aScheme))) << 192
    );
}
