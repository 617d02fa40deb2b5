/** @jsxImportSource hono/jsx */
import type { Device } from "../store/store";
import { ago, Layout, When } from "./layout";

export function DevicesPage(props: { tenant: string; devices: readonly Device[]; now: number }) {
  return (
    <Layout title="Devices" tenant={props.tenant} path="/devices">
      {props.devices.length === 0 ? (
        <p class="empty">
          No device has enrolled yet. Push the managed configuration to the first one.
        </p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label="Devices">
          <table>
            <thead>
              <tr>
                {[
                  "Device",
                  "Group",
                  "Browser",
                  "Extension",
                  "Policy",
                  "Enrolled (UTC)",
                  "Last seen",
                ].map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.devices.map((device) => (
                <tr>
                  <td class="mono">{device.id.slice(0, 8)}</td>
                  <td>{device.group || <span class="muted">everybody</span>}</td>
                  <td>{device.browser}</td>
                  <td>{device.extension}</td>
                  <td>{device.policyVersion ?? <span class="muted">not yet</span>}</td>
                  <td class="nowrap">
                    <When at={device.enrolledAt} />
                  </td>
                  <td class="nowrap">{ago(device.lastSeen, props.now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="muted note">Devices are numbers here, not people.</p>
    </Layout>
  );
}
