// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IMeasures} from "../interfaces/IMeasures.sol";
import {ISeals} from "../interfaces/ISeals.sol";
import {ActorId, BatchKey, SealId} from "../types/Ids.sol";
import {SealSlot} from "../types/SealSlot.sol";
import {Acting} from "./Acting.sol";

/// @dev What both the Registry and its annex tell from the slots.
abstract contract Views is Acting {
    /// @dev The authority under which every inspector's measure on a batch is kept; a control body's is its own id.
    ActorId internal constant INSPECTORS = ActorId.wrap(0);

    function _sealRecord(SealId seal) internal view returns (ISeals.SealRecord memory record) {
        SealSlot slot = _seals[seal];
        record.certificate = slot.certificate();
        record.total = slot.total();
        record.count = slot.count();
        record.sealedAt = slot.sealedAt();
        record.cancelled = slot.isCancelled();
        record.countersigned = slot.isCountersigned();
        record.measure = slot.measure();
        record.measuredAt = slot.measuredAt();
    }

    function _measuresOn(BatchKey batch, ActorId controlBody)
        internal
        view
        returns (IMeasures.MeasureRecord memory byInspector, IMeasures.MeasureRecord memory byControlBody)
    {
        byInspector = _batchMeasures[batch][INSPECTORS];
        if (controlBody != INSPECTORS) byControlBody = _batchMeasures[batch][controlBody];
    }
}
