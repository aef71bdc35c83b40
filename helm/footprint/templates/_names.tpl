{{- define "footprint.labels" -}}
app.kubernetes.io/name: footprint
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}
{{- define "footprint.selector" -}}
app.kubernetes.io/name: footprint
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
