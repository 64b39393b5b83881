import type { ReactElement } from 'react';
import * as wouter from 'wouter';

/* The router's parts by what they give here, which is elements: its own types leave room for bare text (jsx-runtime.ts). */

export const Link = wouter.Link as (props: { readonly href: string; readonly children: string }) => ReactElement;
export const Route = wouter.Route as <Path extends wouter.PathPattern>(
  props: wouter.RouteProps<undefined, Path>,
) => ReactElement;
export const Switch = wouter.Switch as (props: wouter.SwitchProps) => ReactElement;
