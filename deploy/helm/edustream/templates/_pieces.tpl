{{- define "edustream.labels" -}}
app.kubernetes.io/name: edustream
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/* Of one part: (dict "root" $ "part" "server"). */}}
{{- define "edustream.selector" -}}
app.kubernetes.io/name: edustream
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "edustream.name" -}}
{{ .root.Release.Name }}-{{ .part }}
{{- end }}

{{- define "edustream.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* Everything of a pod that all parts have alike. */}}
{{- define "edustream.pod" -}}
serviceAccountName: {{ .Release.Name }}
automountServiceAccountToken: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "edustream.container" -}}
image: {{ include "edustream.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end }}

{{- define "edustream.env" -}}
- {name: EDUSTREAM_MODE, value: production}
- {name: EDUSTREAM_PUBLIC_URL, value: {{ .Values.publicUrl | quote }}}
- {name: EDUSTREAM_CONTACT, value: {{ .Values.contact | quote }}}
- {name: EDUSTREAM_MAIL_FROM, value: {{ .Values.mailFrom | quote }}}
- {name: EDUSTREAM_TRUSTED_PROXIES, value: {{ .Values.trustedProxies | quote }}}
- {name: EDUSTREAM_KEYS_DIR, value: /run/keys}
- {name: EDUSTREAM_CLAMD, value: {{ .Values.clamd | quote }}}
- {name: EDUSTREAM_TURN_URLS, value: {{ .Values.turnUrls | quote }}}
- {name: EDUSTREAM_STUN_URLS, value: {{ .Values.stunUrls | quote }}}
- {name: S3_BUCKET, value: {{ .Values.s3.bucket | quote }}}
- {name: S3_ENDPOINT, value: {{ .Values.s3.endpoint | quote }}}
- {name: S3_REGION, value: {{ .Values.s3.region | quote }}}
{{- range concat (list "DATABASE_URL" "EDUSTREAM_OPERATOR_TOKEN") .Values.secrets.keys | uniq }}
- {name: {{ . }}_FILE, value: /run/secrets/edustream/{{ . }}}
{{- end }}
{{- range $name, $value := .Values.environment }}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- end }}

{{- define "edustream.mounts" -}}
- {name: secrets, mountPath: /run/secrets/edustream, readOnly: true}
- {name: keys, mountPath: /run/keys, readOnly: true}
- {name: temporary, mountPath: /tmp}
- {name: data, mountPath: /var/lib/edustream/data}
{{- end }}

{{/* (dict "root" $ "temporary" "2Gi"). What lies in data is made anew: files are in the bucket. */}}
{{- define "edustream.volumes" -}}
- name: secrets
  secret: {secretName: {{ .root.Values.secrets.name }}, defaultMode: 0440}
- name: keys
  secret: {secretName: {{ .root.Values.secrets.masterKeys }}, defaultMode: 0440}
- name: temporary
  emptyDir: {sizeLimit: {{ .temporary }}}
- name: data
  emptyDir: {sizeLimit: 2Gi}
{{- end }}

{{/* A process that is no server: (dict "root" $ "part" "worker" "args" (list …) "replicas" 2 "resources" … "temporary" "2Gi"). */}}
{{- define "edustream.beside" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "edustream.name" . }}
  labels:
    {{- include "edustream.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .part }}
spec:
  replicas: {{ .replicas }}
  {{- if .alone }}
  # Two would fight about the log of the database.
  strategy: {type: Recreate}
  {{- end }}
  selector:
    matchLabels:
      {{- include "edustream.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "edustream.labels" .root | nindent 8 }}
        app.kubernetes.io/component: {{ .part }}
      annotations:
        prometheus.io/port: "3001"
    spec:
      {{- $pod := include "edustream.pod" .root }}
      {{- if .boxes }}
      # bubblewrap boxes ffmpeg in with namespaces of its own, which the usual profile forbids.
      {{- $pod = $pod | replace "type: RuntimeDefault" "type: Unconfined" }}
      {{- end }}
      {{- $pod | nindent 6 }}
      terminationGracePeriodSeconds: 60
      containers:
        - name: {{ .part }}
          {{- include "edustream.container" .root | nindent 10 }}
          args: {{ .args | toJson }}
          env:
            {{- include "edustream.env" .root | nindent 12 }}
            - {name: EDUSTREAM_HEALTH_ADDR, value: "0.0.0.0:3001"}
            {{- range $name, $value := .more }}
            - {name: {{ $name }}, value: {{ $value | quote }}}
            {{- end }}
          ports:
            - {name: metrics, containerPort: 3001}
          startupProbe:
            httpGet: {path: /healthz, port: metrics}
            failureThreshold: 60
            periodSeconds: 2
          livenessProbe:
            httpGet: {path: /healthz, port: metrics}
            periodSeconds: 10
            failureThreshold: 6
          resources:
            {{- toYaml .resources | nindent 12 }}
          volumeMounts:
            {{- include "edustream.mounts" .root | nindent 12 }}
      volumes:
        {{- include "edustream.volumes" . | nindent 8 }}
{{- end }}

{{/* The pod of a server: (dict "root" $ "part" "server" "temporary" "2Gi"). */}}
{{- define "edustream.serverPod" -}}
{{ include "edustream.pod" .root }}
# Requests and sockets have 30 s; then comes the rest.
terminationGracePeriodSeconds: 60
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "edustream.selector" . | nindent 8 }}
containers:
  - name: server
    {{- include "edustream.container" .root | nindent 4 }}
    args: [serve, --no-worker]
    env:
      {{- include "edustream.env" .root | nindent 6 }}
      - {name: EDUSTREAM_DATABASE_CONNECTIONS, value: {{ .root.Values.server.databaseConnections | quote }}}
      {{- with .root.Values.rooms.udpPort }}
      - {name: EDUSTREAM_ROOM_UDP, value: "0.0.0.0:{{ . }}"}
      - name: EDUSTREAM_ROOM_PUBLIC_ADDRESS
        {{- if $.root.Values.rooms.publicAddress }}
        value: {{ $.root.Values.rooms.publicAddress | quote }}
        {{- else }}
        valueFrom: {fieldRef: {fieldPath: status.hostIP}}
        {{- end }}
      {{- end }}
    ports:
      - {name: http, containerPort: 3000}
      {{- with .root.Values.rooms.udpPort }}
      - {name: rooms, containerPort: {{ . }}, hostPort: {{ . }}, protocol: UDP}
      {{- end }}
    startupProbe:
      httpGet: {path: /healthz, port: http}
      failureThreshold: 60
      periodSeconds: 2
    # Green without the database: a restart would not bring it back.
    livenessProbe:
      httpGet: {path: /healthz, port: http}
      periodSeconds: 10
      failureThreshold: 3
    readinessProbe:
      httpGet: {path: /readyz, port: http}
      periodSeconds: 1
      failureThreshold: 2
    resources:
      {{- toYaml .root.Values.server.resources | nindent 6 }}
    volumeMounts:
      {{- include "edustream.mounts" .root | nindent 6 }}
volumes:
  {{- include "edustream.volumes" . | nindent 2 }}
{{- end }}

{{/* The tag that is tried where one is, else the one of all: what migrates is the newest. */}}
{{- define "edustream.newestTag" -}}
{{ .Values.canary.tag | default .Values.image.tag }}
{{- end }}
