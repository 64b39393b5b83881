export type Scene = 'welcome' | 'queue' | 'floor' | 'question' | 'show' | 'break' | 'thanks';

export type StageEvent =
  | { readonly type: 'stage.directed'; readonly scene: Scene; readonly pinned: boolean }
  | { readonly type: 'stage.followed' }
  | { readonly type: 'stage.blanked'; readonly on: boolean };
