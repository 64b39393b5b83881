import type { StaffLens } from '../kernel/context.ts';
import type { PublicView, SpeakerView, StaffView, StageView } from '../room/records.ts';
import type { RoomState } from '../room/room.ts';
import { createViewer, type Site } from '../room/views.ts';

/* One look at a room; `paced`: the room as it was at most a second ago. */

export const publicView = (state: RoomState, site: Site = {}, paced: RoomState = state): PublicView =>
  createViewer(site).public(state, paced);

export const stageView = (state: RoomState, site: Site = {}, paced: RoomState = state): StageView =>
  createViewer(site).stage(state, paced);

export const staffView = (state: RoomState, away: StaffLens['away'], paced: RoomState = state): StaffView =>
  createViewer().staff(state, paced, away);

export const speakerView = (state: RoomState): SpeakerView => createViewer().speaker(state, state);
